/** Names of the reply metrics, in the order of the methods page. */
export const replyMetricIds = [
  "citizenComments",
  "eligibleComments",
  "answeredComments",
  "replyRate",
  "replyRateInferred",
  "questionReplyRate",
  "codedReplyRate",
  "postsAnsweredShare",
  "postsAnsweredShareOfAll",
  "firstReplyMedian",
  "firstReplyP90",
  "answeredBy24h",
  "answeredBy72h",
  "answeredBy3WorkingDays",
  "answeredBy15WorkingDays",
  "repliesPerComment",
  "dialogueShare",
  "replyInSameLanguage",
] as const;
export type ReplyMetricId = (typeof replyMetricIds)[number];
