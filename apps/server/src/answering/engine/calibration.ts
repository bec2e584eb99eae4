/**
 * The logistic model of confidence, fitted on the questions of 5 companies, each weighing the same; `bench/bot/run.ts`
 * judges it on each company by a fit on the others. Made anew by `node bench/bot/calibrate.ts` and the formatter.
 */
export const calibration = {
  intercept: 0.5,
  weights: {
    coverage: 0.71,
    agreement: 1.41,
    characters: 3.98,
    title: 2.06,
    lead: 1.25,
  },
  means: {
    coverage: 0.81,
    agreement: 0.78,
    characters: 0.47,
    title: 0.22,
    lead: 0.47,
  },
};

export type Calibration = typeof calibration;
