interface Words {
  line: number;
  text: string;
}
export function englishIn(file: string, text: string): Words[];
export function findEnglish(folders?: string[]): (Words & { file: string })[];
