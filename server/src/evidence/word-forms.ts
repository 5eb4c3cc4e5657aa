/** Forms of one word that no stemmer brings together: "brought" and "bring", "thieves" and "theft", "men" and "man". */

/** Groups of forms, as in `SYNONYMS`. */
export const FORMS: readonly string[] = (
  'bring brought|buy bought|build built|begin began begun|break broke broken|bear bore born|beat beaten|become became|bind bound|blow blew blown|burn burnt|' +
  'catch caught|choose chose chosen|come came|cost costs|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|' +
  'feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|' +
  'grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|lend lent|leave left|lie lay lain|lose lost|make made|mean meant|meet met|' +
  'pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|shrink shrank shrunk|' +
  'sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|spread|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|' +
  'take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|write wrote written|' +
  'man men|woman women|child children|foot feet|tooth teeth|person people|wife wives|life lives|half halves|thief thieves|leaf leaves|' +
  'high height|long length|strong strength|wide width|deep depth|hot heat|young youth|proud pride|die death|choose choice|lose loss|sell sale|arrive arrival|propose proposal|' +
  'refuse refusal|approve approval|withdraw withdrawal|remove removal|renew renewal|survive survival|dismiss dismissal|able ability|poor poverty|safe safety|true truth|warm warmth|' +
  'gas gases|bus buses|crisis crises|medium media|datum data|analysis analyses|memorandum memoranda'
).split('|');
