/* A table of inputs that behaves like a sheet: Enter and arrows move, a paste from a spreadsheet fills the cells. */

/** Splits the clipboard's text of a spreadsheet into rows of cells; quoted cells may hold line breaks and quotes. */
export function cellsOf(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (source[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t' || c === '\n') {
      rows[rows.length - 1].push(cell.trim());
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  rows[rows.length - 1].push(cell.trim());
  return rows;
}

/** @returns {boolean} whether pasting the text means filling several cells */
export function isTable(text) {
  const trimmed = text.replace(/\r?\n$/, '');
  return trimmed.includes('\t') || (trimmed.includes('\n') && !trimmed.startsWith('"'));
}

function cellAt(table, row, column) {
  return table.querySelector('[data-row="' + row + '"][data-column="' + column + '"]');
}

function go(table, row, column) {
  const target = cellAt(table, row, column);
  if (!target) return false;
  target.focus();
  if (target.select) target.select();
  return true;
}

function atEdge(input, forward) {
  if (input.tagName === 'SELECT') return false;
  const edge = forward ? input.value.length : 0;
  const wholeSelected = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  return wholeSelected || (input.selectionStart === edge && input.selectionEnd === edge);
}

/**
 * Moves inside a table whose inputs carry data-row and data-column.
 * @param {function(): void} addRow called when Enter is pressed on the last row
 */
export function moves(event, addRow) {
  const input = event.target;
  if (!input.dataset || input.dataset.row === undefined || event.isComposing) return;
  const table = input.closest('table');
  const row = Number(input.dataset.row);
  const column = Number(input.dataset.column);
  const to = (r, c) => go(table, r, c) && event.preventDefault();
  if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    if (event.shiftKey) go(table, row - 1, column);
    else if (!go(table, row + 1, column)) {
      addRow();
      setTimeout(() => go(table, row + 1, column));
    }
  } else if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  } else if (event.key === 'ArrowDown' && atEdge(input, true)) to(row + 1, column);
  else if (event.key === 'ArrowUp' && atEdge(input, false)) to(row - 1, column);
  else if (event.key === 'ArrowRight' && atEdge(input, true)) to(row, column + 1);
  else if (event.key === 'ArrowLeft' && atEdge(input, false)) to(row, column - 1);
  else if (event.key === 'Escape') restore(input);
}

/** Remembers what a cell held when the cursor came, for Escape. */
export function remember(event) {
  if (event.target.dataset && event.target.dataset.row !== undefined) event.target.tkBefore = event.target.value;
}

function restore(input) {
  if (input.tkBefore === undefined || input.value === input.tkBefore) return;
  input.value = input.tkBefore;
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}
