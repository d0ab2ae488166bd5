/* Two people (or two tabs) changed the same draft: both values side by side, and the person picks. */
import { lineFields, programFields, show } from './words.js';

const lists = [['lines', lineFields, 'Sasaran'], ['programs', programFields, 'Program']];

function text(value) {
  return value === null || value === undefined ? '' : String(value);
}

/**
 * @param mine the content as typed here
 * @param theirs the content as the server has it
 * @returns one entry per differing field or row, each with pick 'mine' (the default, for it would be lost) or 'theirs'
 */
export function differences(mine, theirs) {
  const found = [];
  lists.forEach(([list, fields, label]) => {
    mine[list].forEach((item, i) => {
      const other = item.id && theirs[list].find(candidate => candidate.id === item.id);
      const place = label + ' baris ' + (i + 1);
      if (!other) {
        found.push({ list, item, label: place, mine: summary(item), theirs: '(tidak ada)', pick: 'mine' });
        return;
      }
      Object.keys(fields).filter(field => text(item[field]) !== text(other[field])).forEach(field => found.push({
        list, item, field, label: place + ', ' + fields[field],
        mine: show(field, item[field]), theirs: show(field, other[field]), pick: 'mine'
      }));
    });
    theirs[list].filter(other => !mine[list].some(item => item.id === other.id)).forEach(other => found.push({
      list, added: other, label: label + ' baru', mine: '(tidak ada)', theirs: summary(other), pick: 'theirs'
    }));
  });
  return found;
}

function summary(item) {
  return [item.indicator || item.objective || item.name, item.target || item.budget].filter(Boolean).join(': ');
}

/** Takes the picks over to differences that were found anew, for somebody may have typed on meanwhile. */
export function picked(found, earlier) {
  found.forEach(difference => {
    const before = earlier.find(other => other.label === difference.label && other.theirs === difference.theirs);
    if (before) difference.pick = before.pick;
  });
  return found;
}

/** @returns the content after the picks: rows as typed here, with the other's values and rows where they were picked */
export function merged(mine, theirs, found) {
  const result = {};
  lists.forEach(([list]) => {
    const picked = found.filter(difference => difference.list === list);
    result[list] = mine[list]
      .filter(item => !picked.some(d => d.item === item && !d.field && d.pick === 'theirs'))
      .map(item => picked.filter(d => d.item === item && d.field && d.pick === 'theirs')
        .reduce((copy, d) => Object.assign(copy, { [d.field]: valueOf(theirs[list], item.id, d.field) }),
          Object.assign({}, item)))
      .map(item => theirs[list].some(other => other.id === item.id) ? item : Object.assign(item, { id: undefined }))
      .concat(picked.filter(d => d.added && d.pick === 'theirs').map(d => d.added));
  });
  return result;
}

function valueOf(items, id, field) {
  return items.find(item => item.id === id)[field];
}
