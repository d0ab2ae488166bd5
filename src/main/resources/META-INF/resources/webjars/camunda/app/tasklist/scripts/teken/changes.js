/* Marks in the annex what corrections changed: what stood there before, and a filter for only those rows. */

/**
 * Several corrections of one field in the course of time count as one: from the first old value to the text of today.
 * @param {object} t scope of the form, which gets changes, isChanged(row), was(row, field)
 */
export function showChanges(t, view) {
  const before = new Map();
  view.corrections.filter(correction => correction.state === 'APPLIED')
    .sort((a, b) => a.round - b.round)
    .forEach(correction => {
      const key = (correction.lineId || correction.programId) + ' ' + correction.field;
      if (!before.has(key)) before.set(key, correction);
    });
  const rows = view.lines.concat(view.programs);
  t.changes = [...before.values()].filter(correction =>
    rows.some(row => row.id === (correction.lineId || correction.programId) && String(row[correction.field]) !== correction.oldValue));
  t.isChanged = row => t.changes.some(correction => (correction.lineId || correction.programId) === row.id);
  t.was = (row, field) => {
    const found = t.changes.find(correction =>
      (correction.lineId || correction.programId) === row.id && correction.field === field);
    return found ? found.oldValue : null;
  };
}
