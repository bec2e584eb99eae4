/** Why a model gave no answer, for its workspace to read. */
export class ModelFailed extends Error {}
