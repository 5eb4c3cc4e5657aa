/** Hover: the claim, what the sources say, both values side by side, and a link that opens the source at the passage. */
import type { Finding, Passage, Problem } from '../../model.ts';
import { hoverOf } from '../../report/hover.ts';
import { rulePageOf } from '../../style/rules-page.ts';
import { findingsAt, problemsIn } from '../at.ts';
import { rangeOf } from '../convert.ts';
import { OPEN_PASSAGE, type OpenPassageArgs } from '../protocol.ts';
import type { DraftState } from '../session.ts';
import type { Feature } from './feature.ts';

/** A command link to a passage, or null where the client cannot follow it. */
const linkTo =
  (state: DraftState, allowed: boolean, claim: string) =>
  (passage: Passage): string | null => {
    if (!allowed) return null;
    const args: OpenPassageArgs = { draft: state.uri, source: passage.source, start: passage.start, end: passage.end, claim };
    return `command:${OPEN_PASSAGE}?${encodeURIComponent(JSON.stringify([args]))}`;
  };

/** At most two findings: more is no longer read. Attributions speak only where nothing else does. */
function shown(findings: readonly Finding[]): readonly Finding[] {
  const telling = findings.filter(({ claim }) => claim.kind !== 'attribution' && claim.kind !== 'event');
  return (telling.length ? telling : findings).slice(0, 2);
}

/** The rule's page; the message itself is shown by the editor. */
function pageHover({ code }: Problem): string {
  const page = rulePageOf(code);
  return page ? `**${code}** · ${page}` : '';
}

export const hover: Feature = ({ connection, session, abilities }) => {
  connection.onHover(({ textDocument: { uri }, position }) => {
    const state = session.last(uri);
    if (!state) return null;
    const findings = findingsAt(state, position);
    const problems = problemsIn(state, { start: position, end: position });
    const { commandLinks } = abilities();
    const parts = [
      ...shown(findings).map(finding => hoverOf(finding, linkTo(state, commandLinks, finding.claim.id))),
      ...problems.map(pageHover),
    ].filter(Boolean);
    if (!parts.length) return null;
    return {
      contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
      range: rangeOf(state.document, findings[0]?.claim ?? problems[0]),
    };
  });
};
