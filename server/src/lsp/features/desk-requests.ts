/** The desk's own requests: findings, source texts, sign-offs, exports, imports, the index. */
import { resolve } from 'node:path';
import { locatorWords } from '../../report/wording.ts';
import {
  CHANGED,
  type ChangedParams,
  FINDINGS,
  type FindingsAnswer,
  type FindingsParams,
  REBUILD,
  RESTS_ON,
  type RestsOnAnswer,
  type RestsOnParams,
  SOURCE_TEXT,
  type SourceTextAnswer,
  type SourceTextParams,
} from '../protocol.ts';
import { findingRow, findingsAnswer, sourceFile } from '../rows.ts';
import { type DraftState, uriOf } from '../session.ts';
import type { Feature } from './feature.ts';

function sourceText(state: DraftState, source: string): SourceTextAnswer | null {
  const text = state.options.library?.sourceText(source);
  if (text === null || text === undefined) return null;
  const known = state.options.library?.sources().find(each => each.path === source);
  const blocks = (state.options.library?.passagesOf(source) ?? []).map(({ start, end, kind, locator }) => ({
    start,
    end,
    kind,
    locator,
    place: locatorWords(locator),
  }));
  return {
    path: source,
    uri: uriOf(sourceFile(state, source)),
    title: known?.facts.title ?? source.split('/').pop() ?? source,
    text,
    blocks,
  };
}

function restsOn(states: readonly DraftState[], { source, start, end }: RestsOnParams): RestsOnAnswer {
  const inside = (each: { start: number; end: number }) =>
    start === undefined || end === undefined || (each.start < end && start < each.end);
  return {
    findings: states.flatMap(state =>
      state.checked.findings
        .filter(finding =>
          finding.evidence.passages.some(
            each =>
              each.agreement !== 'mentions' &&
              inside(each.passage) &&
              (each.passage.source === source || resolve(sourceFile(state, each.passage.source)) === source),
          ),
        )
        .map(finding => ({ uri: state.uri, row: findingRow(state, finding) })),
    ),
  };
}

export const deskRequests: Feature = ({ connection, session, room }) => {
  connection.onRequest(FINDINGS, async ({ uri }: FindingsParams): Promise<FindingsAnswer | null> => {
    const state = session.last(uri) ?? (await session.current(uri));
    return state ? findingsAnswer(state) : null;
  });
  connection.onRequest(SOURCE_TEXT, async ({ draft, source }: SourceTextParams) => {
    const state =
      session.last(draft) ?? (await session.complete(draft)) ?? session.all().find(each => each.options.library?.sourceText(source));
    return state ? sourceText(state, source) : null;
  });
  connection.onRequest(RESTS_ON, (params: RestsOnParams) => restsOn(session.all(), params));
  connection.onRequest(REBUILD, async () => {
    const { documents, passages, problems, seconds } = await room.rebuild();
    session.recheck();
    return { documents, passages, problems: problems.length, seconds };
  });
  session.onResult(({ uri }) => {
    void connection.sendNotification(CHANGED, { uri } satisfies ChangedParams);
  });
};
