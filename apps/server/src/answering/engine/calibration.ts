/**
 * The logistic model of confidence, fitted on the questions of 5 companies, each weighing the same; `bench/bot/run.ts`
 * judges it on each company by a fit on the others. Made anew by `node bench/bot/calibrate.ts` and the formatter.
 */
export const calibration = {
  intercept: 0.4948,
  weights: {
    coverage: 0.7053,
    agreement: 1.4806,
    characters: 3.9587,
    title: 2.0708,
    lead: 1.2323,
  },
  means: {
    coverage: 0.8087,
    agreement: 0.777,
    characters: 0.472,
    title: 0.222,
    lead: 0.4711,
  },
};

export type Calibration = typeof calibration;
