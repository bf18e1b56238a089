/** What the composition root and the sample may do with the trash. */
export { startDays } from './days';
export { eraseInterview } from './erase';
export { clearTracesLeft, createFinishErasing, type FinishErasing } from './finish-erasing';
