/** The kind of a file comes from what is in it, not from what it is called. */
import { describe, expect, test } from 'vitest';
import { inMemory } from '../../../../src-main/core/files/file-bytes';
import { mediaTypeOfFile } from '../../../../src-main/core/files/inner-type';
import { msgOf } from '../../../support/evidence-inputs/msg-maker';
import { docx, odf, p, r, word, xlsx } from '../../../support/evidence-inputs/office-maker';
import { zipOf } from '../../../support/office-files';

const typeOf = (name: string, bytes: Uint8Array) => mediaTypeOfFile(name, inMemory(bytes));
const office = 'application/vnd.openxmlformats-officedocument.';
const letter = docx({ main: word(p(r('words'))) });
const sheet = xlsx([['A', '', '<sheetData/>']]);
const photos = zipOf({ 'photos/one.jpg': Buffer.from('x'), 'photos/two.jpg': Buffer.from('y') });
const text = odf('text', '<office:text/>');
const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');

describe('archives', () => {
  test.each<[string, Uint8Array, string]>([
    ['letter.docx', letter, `${office}wordprocessingml.document`],
    ['letter.zip', letter, `${office}wordprocessingml.document`],
    ['letter', letter, `${office}wordprocessingml.document`],
    ['letter.pdf', letter, `${office}wordprocessingml.document`],
    ['letter.png', letter, `${office}wordprocessingml.document`],
    ['letter.odt', letter, `${office}wordprocessingml.document`],
    ['letter.doc', letter, `${office}wordprocessingml.document`],
    ['letter.dotx', letter, `${office}wordprocessingml.template`],
    ['figures.docx', sheet, `${office}spreadsheetml.sheet`],
    ['figures.xls', sheet, `${office}spreadsheetml.sheet`],
    ['text.docx', text, 'application/vnd.oasis.opendocument.text'],
    ['text.zip', text, 'application/vnd.oasis.opendocument.text'],
    ['photos.docx', photos, 'application/zip'],
    ['photos.xlsx', photos, 'application/zip'],
    ['photos.odt', photos, 'application/zip'],
    ['photos.pdf', photos, 'application/zip'],
    ['photos.zip', photos, 'application/zip'],
    ['tool.jar', photos, 'application/java-archive']
  ])('%s', async (name, file, type) => expect(await typeOf(name, file)).toBe(type));
  test('where its end is missing, nothing speaks against its name', async () =>
    expect(await typeOf('letter.docx', letter.subarray(0, 300))).toBe(`${office}wordprocessingml.document`));
});

describe('compound files', () => {
  const mail = msgOf({ subject: 'Reference' });
  test.each(['mail.msg', 'mail', 'mail.doc', 'mail.eml', 'mail.pdf', 'mail.xls', 'mail.oft'])(
    'a mail named %s',
    async (name) => expect(await typeOf(name, mail)).toBe('application/vnd.ms-outlook')
  );
});

describe('others', () => {
  const mail = 'Return-Path: <ruth@amsel.example>\r\nReceived: from a\r\n by b\r\nSubject: Reference\r\n\r\nwords';
  test.each<[string, string, string]>([
    ['scan.png', '%PDF-1.7\n', 'application/pdf'],
    ['scan.docx', '%PDF-1.7\n', 'application/pdf'],
    ['scan.pdf', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['scan.doc', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['letter.pdf', '{\\rtf1 words}', 'application/rtf'],
    ['report.pdf', '<!DOCTYPE html><html>Please sign in', 'text/html'],
    ['report.pdf', 'plain words', 'application/octet-stream'],
    ['mail.msg', mail, 'message/rfc822'],
    ['mail', mail, 'message/rfc822'],
    ['notes', 'Subject: of my talk\n\nwords', 'text/plain'],
    ['archive', 'From ruth@amsel.example Tue Mar  3 09:12:00 2026\nSubject: x\n\nwords', 'application/mbox'],
    ['mail.txt', mail, 'text/plain']
  ])('%s with %s', async (name, file, type) => expect(await typeOf(name, bytes(file))).toBe(type));
});
