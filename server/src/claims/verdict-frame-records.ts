/** What records, pictures and findings do to a claim: "the logs are at odds with the ministry’s account". */
import type { FrameWords } from './verdict-frame-words.ts';

/** Who or what shows how it was: the subject of these phrases. */
export const RECORDS =
  /^(?:records?|logs?|images?|imagery|photographs?|photos?|pictures?|footage|videos?|recordings?|tapes?|transcripts?|documents?|data|figures|statistics|numbers|evidence|testimony|accounts?|interviews?|e-?mails|messages|minutes|ledgers?|filings?|findings?|results|tests?|autops(?:y|ies)|reports?|stud(?:y|ies)|research|analys[ie]s|investigations?|inquir(?:y|ies)|reviews?|audits?|facts|history|science|reality|versions?|statements?|timelines?|measurements?|readings|polls?|surveys?|reconstructions?|wreckage|samples?|archives?|manifests?|files?|diar(?:y|ies)|letters?|maps?|charts?|memos?|cables?|intercepts?|witnesses|experts|analysts)$/;

export const BY_RECORDS: readonly FrameWords[] = [
  {
    place: 'records',
    rung: 'disputed',
    phrases: `
at odds|variance with
inconsistent|irreconcilable with
runs|run|ran|running counter to
conflicts|conflict|conflicted|clashes|clashed with
flies|fly|flew|flying in the face of
questions|question|questioned|challenges|challenge|challenged|contests|contested|rebuts|rebut|rebutted|doubted
complicates|complicate|complicated|weakens|weaken|weakened|muddied|muddies
raises|raise|raised|raising new|fresh|further|serious|more|troubling|some|immediate? questions|doubts about|over
sow|sowed|shed|sheds doubt|doubts about|on
does|do|did not|n’t|n't match|fit|square|tally|jibe|accord|agree|align|correspond|line|comport with|up|to? with?
tells|tell|told a very|quite|rather|much? different story|tale from|than`,
  },
];
