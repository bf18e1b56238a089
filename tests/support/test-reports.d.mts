type Skipped = [reason: string, name: string];
export function skippedInVitest(report: object, missing: readonly string[]): Skipped[];
export function skippedInPlaywright(report: object): Skipped[];
export function skippedText(skipped: readonly Skipped[]): string[];

type Failed = [name: string, message: string];
export function failedInVitest(report: object): Failed[];
export function failedInPlaywright(report: object): Failed[];
export function failedText(failed: readonly Failed[]): string[];
