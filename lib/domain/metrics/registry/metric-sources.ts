/** Publications and conventions that definitions rest on. */
import type { MetricSource } from "./metric-definition.ts";

/** A definition of this project, stated in full on the methods page. */
export const ownDefinition: MetricSource = { citation: "Akimetrics, methods", doi: null };

export const bonsonRatkai2013: MetricSource = {
  citation:
    "Bonsón, E., & Ratkai, M. (2013). A set of metrics to assess stakeholder engagement and social legitimacy on a corporate Facebook page. Online Information Review, 37(5), 787–803.",
  doi: "10.1108/OIR-03-2012-0054",
};

export const bonsonRoyoRatkai2015: MetricSource = {
  citation:
    "Bonsón, E., Royo, S., & Ratkai, M. (2015). Citizens' engagement on local governments' Facebook sites. Government Information Quarterly, 32(1), 52–62.",
  doi: "10.1016/j.giq.2014.11.001",
};

export const hyndmanFan1996: MetricSource = {
  citation:
    "Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages (type 7). The American Statistician, 50(4), 361–365.",
  doi: "10.1080/00031305.1996.10473566",
};

export const gini1921: MetricSource = {
  citation: "Gini, C. (1921). Measurement of inequality of incomes. The Economic Journal, 31(121), 124–126.",
  doi: "10.2307/2223319",
};

export const wilson1927: MetricSource = {
  citation:
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212.",
  doi: "10.1080/01621459.1927.10502953",
};

export const kaplanMeier1958: MetricSource = {
  citation:
    "Kaplan, E. L., & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association, 53(282), 457–481.",
  doi: "10.1080/01621459.1958.10501452",
};
