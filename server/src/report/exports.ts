/** THE list of exports: every format in which a checklist can be handed over. */
import type { Checked } from '../model.ts';
import { checklistOf } from './checklist.ts';
import type { Export, ExportOptions } from './export.ts';
import { annotated } from './exports/annotated.ts';
import { csv } from './exports/csv.ts';
import { html } from './exports/html.ts';
import { json } from './exports/json.ts';
import { jsonld } from './exports/jsonld.ts';
import { md } from './exports/md.ts';
import { sarif } from './exports/sarif.ts';
import { xlsx } from './exports/xlsx.ts';

export const EXPORTS: readonly Export[] = [md, csv, xlsx, html, json, jsonld, sarif, annotated];

export const EXPORT_FORMATS: readonly string[] = EXPORTS.map(each => each.format);

/** The export of that name, or undefined. */
export const exportOf = (format: string): Export | undefined => EXPORTS.find(each => each.format === format);

/** The checklists of these drafts in one file. Throws an Error with a plain sentence for a format that is not in the list. */
export async function renderExport(format: string, checked: readonly Checked[], options: ExportOptions = {}): Promise<string | Uint8Array> {
  const found = exportOf(format);
  if (!found) throw new Error(`There is no export “${format}”: use ${EXPORT_FORMATS.join(', ')}.`);
  return found.render(
    checked.map(each => checklistOf(each, options)),
    options,
  );
}
