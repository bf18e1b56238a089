/** Figures and dates of a workbook as its cells show them: by the formats of ECMA-376 part 1, 18.8.30. */
import { format } from 'numfmt';
import { walkXml } from './xml.ts';
import type { ZipPackage } from './zip-package.ts';

export interface ValueFormats {
  /** The format of each cell style. */
  codes: string[];
  /** Days are counted from 1904 on. */
  is1904: boolean;
}

/** The formats that have a number instead of a code; 14 depends on the reader's computer, and is written so that nobody mistakes it. */
const known: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@'
};
const daysTo1904 = 1462;
/** Longer codes are no format of a spreadsheet. */
const longestCode = 255;

export async function valueFormats(zip: ZipPackage, part: string): Promise<ValueFormats> {
  const own = new Map<number, string>();
  const codes: string[] = [];
  let inCells = false;
  walkXml(await zip.read(part), {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        codes.push(own.get(id) ?? known[id] ?? 'General');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    }
  });
  return { codes, is1904: false };
}

/** Never throws: a figure whose format can't be read is said as it is stored. */
export function shownValue(value: string, style: number, { codes, is1904 }: ValueFormats): string {
  const code = codes[style] ?? 'General';
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || code.length > longestCode) return value;
  const isDate = is1904 && /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  try {
    return format(code, isDate ? number + daysTo1904 : number, { throws: false }).trim();
  } catch {
    return value;
  }
}
