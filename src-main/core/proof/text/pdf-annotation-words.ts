/** What an annotation of a PDF says: a field's value, a box's label where it is ticked, the words of a note. */

interface AnnotationData {
  subtype?: unknown;
  fieldType?: unknown;
  fieldName?: unknown;
  fieldValue?: unknown;
  alternativeText?: unknown;
  password?: unknown;
  checkBox?: unknown;
  radioButton?: unknown;
  pushButton?: unknown;
  buttonValue?: unknown;
  exportValue?: unknown;
  options?: unknown;
  contentsObj?: { str?: unknown };
  richText?: { str?: unknown };
}

const words = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '');

/** `data` is what pdf.js' `getAnnotations` gives for one annotation; empty where it says nothing. */
export function annotationWords(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const annotation = data as AnnotationData;
  return annotation.subtype === 'Widget' ? fieldWords(annotation) : words(annotation.contentsObj?.str);
}

function fieldWords(field: AnnotationData): string {
  if (field.password === true || field.pushButton === true) return '';
  if (field.checkBox === true) return isOn(field.fieldValue, field.exportValue) ? label(field, field.exportValue) : '';
  if (field.radioButton === true) {
    return isOn(field.fieldValue, field.buttonValue) ? label(field, field.buttonValue) : '';
  }
  const values = Array.isArray(field.fieldValue) ? field.fieldValue : [field.fieldValue];
  return values
    .map((value) => [words(value), shownFor(field.options, value)])
    .flat()
    .filter((value, index, all) => value !== '' && all.indexOf(value) === index)
    .join('\n');
}

const isOn = (value: unknown, own: unknown): boolean =>
  typeof value === 'string' && value !== '' && value !== 'Off' && (typeof own !== 'string' || value === own);

/** What a reader calls the box: its own description, else its name and the value it stands for. */
const label = (field: AnnotationData, value: unknown): string =>
  [words(field.alternativeText) || words(field.fieldName), words(value)].filter(Boolean).join(' ');

/** A choice keeps a short value and shows a longer one. */
function shownFor(options: unknown, value: unknown): string {
  if (!Array.isArray(options)) return '';
  const option = (options as { exportValue?: unknown; displayValue?: unknown }[]).find(
    ({ exportValue }) => exportValue === value
  );
  return words(option?.displayValue);
}
