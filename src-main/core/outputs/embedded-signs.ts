/** Which signs of a letter the fonts in its Word document don't have: another computer shows them only with a font of its own. */
import { signsIn } from '../../shared/letter/sheet/printed-signs';
import { sans, serif } from '../../shared/letter/sheet/theme';
import { regularFont } from './embedded-fonts';
import { hasIn } from './font-signs';
import { partsOf, type OutputSource } from './source';
import { textOf } from './structure';

/** Each once, from the letter's head to its end. */
export async function signsWithoutFont(source: OutputSource): Promise<string[]> {
  const { sender, recipient, date, subject, blocks, enclosures } = partsOf(source);
  const head = [...sender, ...recipient, date, subject].join('\n');
  const body = [...blocks.map(textOf), ...enclosures.map(({ entry }) => entry)].join('\n');
  const ofHead = source.content.paperStyle === 'modern' ? sans : serif;
  return [...new Set([...(await lacking(ofHead.name, head)), ...(await lacking(serif.name, body))])];
}

async function lacking(family: string, text: string): Promise<string[]> {
  const has = hasIn(await regularFont(family));
  return [...signsIn(text).keys()].filter((sign) => !Array.from(sign).every((each) => has(each.codePointAt(0)!)));
}
