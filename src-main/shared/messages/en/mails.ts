/** Mails as evidence: their headers, what is attached, what can’t be shown of them. */
export const mails = {
  'mails.forwarded': 'Forwarded in this mail',
  'mails.noSubject': 'No subject',
  'mails.sender': 'From',
  'mails.replyTo': 'Reply to',
  'mails.to': 'To',
  'mails.cc': 'Cc',
  'mails.bcc': 'Bcc',
  'mails.date': 'Date',
  'mails.noWords': 'There are no words in this mail.',
  'mails.encrypted': 'This mail is encrypted',
  'mails.encryptedWhy': 'Its words can’t be read here. Open it in your mail program and add what it says as PDF.',
  'mails.long': 'This mail goes on',
  'mails.longWhy':
    'It is so long that only its beginning is shown. Open it in your mail program to see all of it, and save what is missing as PDF.',
  'mails.deep': 'A mail within this one is not opened',
  'mails.deepWhy':
    'It was forwarded inside more than ten other mails. Add it to the evidence from the attachments below, and read it there.',
  'mails.packed': 'Parts of this mail can’t be read here',
  'mails.packedWhy':
    'They are signed or packed in a form that this program doesn’t open. Open the mail in your mail program to see all of it, and save what is missing as PDF.',
  'mails.elsewhere': 'Not all that was attached is in this mail',
  'mails.elsewhereWhy':
    'The mail only points to a file that lies on a server or opens in its own program. Save that file, and add it here.',
  'mails.damaged': 'Parts of this mail are damaged',
  'mails.damagedWhy':
    'What could be read is shown. Open it in your mail program to see all of it, and save what is missing as PDF.',
  'mails.attachments': '{count, plural, one {# attachment} other {# attachments}}',
  'mails.file': 'Add to evidence',
  'mails.fileNamed': 'Add to evidence: {name}',
  'mails.filing': 'Adding…',
  'mails.filed': 'In your evidence',
  'mails.filedNamed': 'In your evidence: {name}',
  'mails.nowFiled': '{name} is now in your evidence.'
} as const;
