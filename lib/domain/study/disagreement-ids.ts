/** Names of the disagreements within the study. */
export const disagreementIds = [
  "wkoFacebookMeanLikes",
  "wkoInstagramMeanLikes",
  "wkoInstagramMaxLikes",
  "wkoFacebookMaxComments",
  "platformRanking",
  "meanCommentsRange",
  "postsPerMonth",
  "extrapolatedPosts",
  "turkistanTotalPosts",
  "moreActiveOnInstagram",
  "thirteenMonths",
  "repliesWithoutBase",
  "turkistanFollowers",
] as const;
export type DisagreementId = (typeof disagreementIds)[number];
