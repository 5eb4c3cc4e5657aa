/** Words with which a text says why something is not so: what was found, tested, counted, ruled or never happened. */

export const REASON =
  /\b(?:found (?:no|it|them|that|nothing)|no evidence|no trace|show(?:s|ed)|in fact|in reality|actually|in no way|because|records|there (?:is|was|were|are) no|could not find|did not|does not|do not|had not|has not|have not|was not|were not|is not|are not|never|none of|undamaged|contrary to|contradict\w*|investigat\w+|inspect\w+|according to|autops\w+|courts?|judges?|ruled|tests?|tested|audits?|analysis|counted|disproved|visited|measured|stud(?:y|ies))\b/i;
