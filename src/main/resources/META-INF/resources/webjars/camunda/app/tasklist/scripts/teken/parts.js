/* The parts of a draft and how far each one is, so that nobody must scroll to know what is left. */

const NEEDED = {
  lines: ['objective', 'indicator', 'unit', 'target', 'weight'],
  programs: ['name', 'budget']
};
export const LABELS = { done: 'Selesai', doing: 'Sedang diisi', none: 'Belum', wrong: 'Perlu diperbaiki', locked: 'Belum bisa dimulai' };

function filling(t, list, rows, also) {
  if (!rows.length) return { state: 'none', why: '' };
  const empty = rows.reduce((sum, item) => sum + NEEDED[list].filter(field => !String(item[field] || '').trim()).length, 0);
  const wrong = rows.reduce((sum, item) => sum + Object.keys(item.problems).filter(field => String(item[field] || '').trim()).length, 0);
  const why = [rows.length + ' baris'];
  if (empty) why.push(empty + ' isian kosong');
  if (wrong) why.push(wrong + ' isian keliru');
  if (also) why.push(also);
  return { state: wrong ? 'wrong' : empty || also ? 'doing' : 'done', why: why.join(', ') };
}

function alignment(t) {
  const blocking = t.view.remarks.filter(remark => remark.severity === 'BLOCKING').length;
  const others = t.view.remarks.filter(remark => remark.severity === 'WARNING').length;
  const rest = others ? others + ' perlu diperhatikan' : '';
  return blocking
    ? { state: 'wrong', why: [blocking + ' catatan menghalangi pengiriman', rest].filter(Boolean).join(', ') }
    : { state: 'done', why: rest || 'tidak ada yang menyimpang' };
}

/**
 * @param {object} t the form's scope
 * @param {Array} lines, programs the rows that hold something
 * @param {string} weights what the weights lack, empty when they are 100
 * @returns {{rows: Array, summary: string}}
 */
export function partsOf(t, lines, programs, weights) {
  const rows = [
    { name: 'Sasaran dan target', goal: 'tk-part-lines', ...filling(t, 'lines', lines, weights) },
    { name: 'Program dan anggaran', goal: 'tk-part-programs', ...filling(t, 'programs', programs, '') }
  ];
  rows.push(rows.every(part => part.state === 'none')
    ? { name: 'Keselarasan dengan rencana', state: 'locked', why: 'setelah ada isian' }
    : { name: 'Keselarasan dengan rencana', ...alignment(t) });
  const ready = rows.every(part => part.state === 'done');
  rows.push(ready
    ? { name: 'Kirim ke pimpinan', state: 'none', why: t.view.may.submit ? 'siap dikirim' : 'siap; pengiriman oleh kepala' }
    : { name: 'Kirim ke pimpinan', state: 'locked', why: 'setelah bagian di atas selesai' });
  rows.push({ name: 'Tanda tangan', state: 'locked', why: 'setelah pimpinan menyetujui' });
  rows.forEach(part => { part.label = LABELS[part.state]; });
  return { rows, summary: rows.filter(part => part.state === 'done').length + ' dari ' + rows.length + ' bagian selesai' };
}
