/** Sizes, spans and days where words stand beside the number. */
export const formats = {
  'formats.bytes': '{count, plural, one {# byte} other {# bytes}}',
  'formats.kilobytes': '{size} KB',
  'formats.megabytes': '{size} MB',
  'formats.gigabytes': '{size} GB',
  'formats.terabytes': '{size} TB',
  'formats.shortMinutes': '{count, number} min',
  'formats.shortHours': '{count, number} h',
  'formats.todayAt': 'today at {time}',
  'formats.yesterdayAt': 'yesterday at {time}',
  'formats.tomorrowAt': 'tomorrow at {time}',
  'formats.dayAt': '{day} at {time}',
  'formats.inSpan': 'in {span}',
  'formats.spanAgo': '{span} ago',
  'formats.times': '{factor}×'
} as const;
