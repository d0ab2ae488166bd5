/* The rows of the draft: what they hold on the screen and what is sent of them. */
import * as words from './words.js';

export const LINE_COLUMNS = ['objective', 'indicator', 'kind', 'unit', 'target', 'direction', 'weight'];
export const LINE_FIELDS = words.LINE_FIELDS;
export const PROGRAM_COLUMNS = ['name', 'budget', 'source'];

/** New rows need a name before the server gives them an id; it never leaves this page. */
let keys = 0;

export function isFilled(item, fields) {
  return Boolean(item.id) || fields.some(field => item[field]);
}

export function row(source, fields) {
  const copy = { key: ++keys, id: source.id, planTarget: source.planTarget, problems: {} };
  fields.forEach(field => { copy[field] = source[field] === undefined || source[field] === null ? '' : source[field]; });
  return copy;
}

/** A choice that was not made yet is sent as nothing: an empty text is none of the choices. */
export function plain(source, fields) {
  const copy = source.id ? { id: source.id } : {};
  fields.forEach(field => { copy[field] = (words.options[field] || field === 'supports') && !source[field] ? null : source[field]; });
  return copy;
}
