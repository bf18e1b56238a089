/** Finds the closing of a letter, so that it is not left alone on a page. */
export { closingLength, signatureIndex, type Paragraph } from '$contract';
