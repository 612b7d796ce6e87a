export { csvLine, type CsvValue } from './csv-line';
export { addDays, daysBetween, epochDay, fromEpochDay, isDay, isoWeekday } from './day';
export { eachDay } from './each-day';
export { fillPath, type PathParam } from './fill-path';
export { formatDay, formatDayRange, type DayStyle } from './format-day';
export { formatTime } from './format-time';
export { localDay } from './local-day';
export { uuidv7 } from './uuidv7';
export { zonedInstant } from './zoned-instant';
