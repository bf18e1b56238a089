/** What damaged texts and their fields are called on the screen, and which of their words people read. */
import type { DamagedText } from '$contract';
import { settingNames } from '$shared/letter/sheet/settings';
import { settingName } from '../../parts/paper/setting-names';
import { formatList } from '../../i18n/formats';
import { t } from '../../i18n/messages';

/** One of them, and how many there are. */
const kinds: Record<DamagedText['kind'], { name: string; counted: (count: number) => string }> = {
  application: { name: t('damage.kindApplication'), counted: (count) => t('damage.countApplication', { count }) },
  interview: { name: t('damage.kindInterview'), counted: (count) => t('damage.countInterview', { count }) },
  person: { name: t('damage.kindPerson'), counted: (count) => t('damage.countPerson', { count }) },
  sign: { name: t('damage.kindSign'), counted: (count) => t('damage.countSign', { count }) },
  rating: { name: t('damage.kindRating'), counted: (count) => t('damage.countRating', { count }) },
  perspective_item: {
    name: t('damage.kindPerspectiveItem'),
    counted: (count) => t('damage.countPerspectiveItem', { count })
  },
  fit_sign: { name: t('damage.kindFitSign'), counted: (count) => t('damage.countFitSign', { count }) },
  decision: { name: t('damage.kindDecision'), counted: (count) => t('damage.countDecision', { count }) },
  symptom: { name: t('damage.kindSymptom'), counted: (count) => t('damage.countSymptom', { count }) },
  question_card: { name: t('damage.kindQuestionCard'), counted: (count) => t('damage.countQuestionCard', { count }) },
  unsaid: { name: t('damage.kindUnsaid'), counted: (count) => t('damage.countUnsaid', { count }) },
  recording: { name: t('damage.kindRecording'), counted: (count) => t('damage.countRecording', { count }) },
  marker: { name: t('damage.kindMarker'), counted: (count) => t('damage.countMarker', { count }) },
  fact: { name: t('damage.kindFact'), counted: (count) => t('damage.countFact', { count }) },
  evidence: { name: t('damage.kindEvidence'), counted: (count) => t('damage.countEvidence', { count }) },
  request: { name: t('damage.kindRequest'), counted: (count) => t('damage.countRequest', { count }) },
  letter: { name: t('damage.kindLetter'), counted: (count) => t('damage.countLetter', { count }) },
  version: { name: t('damage.kindVersion'), counted: (count) => t('damage.countVersion', { count }) },
  sent_copy: { name: t('damage.kindSentCopy'), counted: (count) => t('damage.countSentCopy', { count }) },
  enclosure: { name: t('damage.kindEnclosure'), counted: (count) => t('damage.countEnclosure', { count }) },
  afterwards: { name: t('damage.kindAfterwards'), counted: (count) => t('damage.countAfterwards', { count }) },
  unfinished: { name: t('damage.kindUnfinished'), counted: (count) => t('damage.countUnfinished', { count }) }
};

export const kindName = ({ kind }: DamagedText): string => kinds[kind].name;

/** `2 letters and 1 fact card`. */
export function kindsInWords(texts: readonly DamagedText[]): string {
  const counts = new Map<DamagedText['kind'], number>();
  for (const { kind } of texts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return formatList([...counts].map(([kind, count]) => kinds[kind].counted(count)));
}

/** The library's columns with words of the user, as the screens call them. */
const fields: Readonly<Record<string, string>> = {
  about: t('damage.fieldAbout'),
  action: t('damage.fieldAction'),
  added_at: t('damage.fieldAddedAt'),
  against: t('damage.fieldAgainst'),
  answer: t('damage.fieldAnswer'),
  answered_on: t('damage.fieldAnsweredOn'),
  asked_on: t('damage.fieldAskedOn'),
  at_ms: t('damage.fieldAtMs'),
  body: t('damage.fieldBody'),
  brain_dump: t('damage.fieldBrainDump'),
  claimed: t('damage.fieldClaimed'),
  company: t('damage.fieldCompany'),
  consent_agreed: t('damage.fieldConsentAgreed'),
  consent_when: t('damage.fieldConsentWhen'),
  consent_who: t('damage.fieldConsentWho'),
  contact: t('damage.fieldContact'),
  content: t('damage.fieldContent'),
  created_at: t('damage.fieldCreatedAt'),
  dated_on: t('damage.fieldDatedOn'),
  decided_at: t('damage.fieldDecidedAt'),
  decision: t('damage.fieldDecision'),
  due_on: t('damage.fieldDueOn'),
  duration_minutes: t('damage.fieldDurationMinutes'),
  email: t('damage.fieldEmail'),
  enclosed: t('damage.fieldEnclosed'),
  encoding: t('damage.fieldEncoding'),
  exported_at: t('damage.fieldExportedAt'),
  field: t('damage.fieldField'),
  figure: t('damage.fieldFigure'),
  file_name: t('damage.fieldFileName'),
  follow_up_done: t('damage.fieldFollowUpDone'),
  follow_up_on: t('damage.fieldFollowUpOn'),
  format: t('damage.fieldFormat'),
  happened: t('damage.fieldHappened'),
  ignored: t('damage.fieldIgnored'),
  included: t('damage.fieldIncluded'),
  is_sample: t('damage.fieldIsSample'),
  job_ad: t('damage.fieldJobAd'),
  kept_at: t('damage.fieldKeptAt'),
  kind: t('damage.fieldKind'),
  label: t('damage.fieldLabel'),
  landed: t('damage.fieldLanded'),
  language: t('damage.fieldLanguage'),
  may_quote: t('damage.fieldMayQuote'),
  media_type: t('damage.fieldMediaType'),
  missing: t('damage.fieldMissing'),
  name: t('damage.fieldName'),
  note: t('damage.fieldNote'),
  notes: t('damage.fieldNotes'),
  origin: t('damage.fieldOrigin'),
  outcome: t('damage.fieldOutcome'),
  outcome_on: t('damage.fieldOutcomeOn'),
  own: t('damage.fieldOwn'),
  pages: t('damage.fieldPages'),
  period: t('damage.fieldPeriod'),
  place: t('damage.fieldPlace'),
  played_to_ms: t('damage.fieldPlayedToMs'),
  postal_address: t('damage.fieldPostalAddress'),
  practise: t('damage.fieldPractise'),
  prediction: t('damage.fieldPrediction'),
  question: t('damage.fieldQuestion'),
  quote: t('damage.fieldQuote'),
  rated_at: t('damage.fieldRatedAt'),
  reason: t('damage.fieldReason'),
  recipient: t('damage.fieldRecipient'),
  recorded_at: t('damage.fieldRecordedAt'),
  redactions: t('damage.fieldRedactions'),
  result: t('damage.fieldResult'),
  retracted_at: t('damage.fieldRetractedAt'),
  retracted_because: t('damage.fieldRetractedBecause'),
  role: t('damage.fieldRole'),
  round: t('damage.fieldRound'),
  said: t('damage.fieldSaid'),
  score: t('damage.fieldScore'),
  seen: t('damage.fieldSeen'),
  sender: t('damage.fieldSender'),
  sent_at: t('damage.fieldSentAt'),
  sent_how: t('damage.fieldSentHow'),
  sharing: t('damage.fieldSharing'),
  situation: t('damage.fieldSituation'),
  source_box: t('damage.fieldSourceBox'),
  source_moment_ms: t('damage.fieldSourceMomentMs'),
  source_page: t('damage.fieldSourcePage'),
  source_person: t('damage.fieldSourcePerson'),
  starts_at: t('damage.fieldStartsAt'),
  state: t('damage.fieldState'),
  statement: t('damage.fieldStatement'),
  subject: t('damage.fieldSubject'),
  task: t('damage.fieldTask'),
  text: t('damage.fieldText'),
  time_zone: t('damage.fieldTimeZone'),
  title: t('damage.fieldTitle'),
  tone: t('damage.fieldTone'),
  trashed_at: t('damage.fieldTrashedAt'),
  unit: t('damage.fieldUnit'),
  updated_at: t('damage.fieldUpdatedAt'),
  use_in_letter: t('damage.fieldUseInLetter'),
  verifiable_by: t('damage.fieldVerifiableBy'),
  weight: t('damage.fieldWeight'),
  went_wrong: t('damage.fieldWentWrong'),
  what: t('damage.fieldWhat'),
  who: t('damage.fieldWho'),
  wish_said: t('damage.fieldWishSaid'),
  words: t('damage.fieldWords')
};

/** `source_person` reads “Source person”. */
export const fieldName = (name: string): string => fields[name] ?? settingField(name) ?? t('damage.fieldOther');

/** A letter's settings are called as everywhere. */
function settingField(column: string): string | undefined {
  const field = column.replace(/_(.)/g, (_, first: string) => first.toUpperCase());
  const setting = settingNames.find((name) => name === field);
  return setting && settingName(setting);
}

/** Whether people wrote it: what the program keeps in words of its own (kinds, states, moments) says nothing to them. */
export const isWritten = (name: string): boolean =>
  !/(^|_)at$|^(kind|reason|state|sharing|tone|language|format|media_type|time_zone|paper_\w+|happened|answer|own)$/.test(
    name
  );

/** A version keeps its letter as JSON; people read its text. What is no JSON any more is shown as it is. */
export function readable(name: string, text: string): string {
  if (name !== 'content') return text;
  try {
    const { subject, body } = JSON.parse(text) as Record<string, unknown>;
    if (typeof body === 'string') return [subject, body].filter((part) => typeof part === 'string').join('\n\n');
  } catch {
    // Shown as it is.
  }
  return text;
}
