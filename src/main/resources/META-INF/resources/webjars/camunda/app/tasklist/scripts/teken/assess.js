/* What happens to a report that was handed in: verification, the score, and the plan after a low one. */
import { reasonOf } from './report.js';

class Judgement {
  constructor(form, view, act) {
    this.form = form;
    this.t = form.t;
    this.act = act;
    Object.assign(this.t, {
      readonly: !view.may[act.may], entry: Object.assign({}, act.entry),
      reasonOf: line => reasonOf(view, line), send: () => this.send(), changed: () => form.changed()
    });
    if (!this.t.readonly) form.keepWork(() => ({ entry: this.t.entry }), kept => Object.assign(this.t.entry, kept.entry));
  }

  send() {
    const problems = this.act.problems(this.t.entry);
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.form.act(this.act.deed, () => this.act.content(this.t.entry), this.act.done);
  }
}

const missing = (text, path, message) => ((text || '').trim() ? [] : [{ path, message }]);

export function verifyReport(form, view) {
  return new Judgement(form, view, {
    may: 'verify', deed: 'verify', done: 'Hasil verifikasi sudah dikirim.', entry: { accept: null, reason: '' },
    problems: entry => (entry.accept === null ? [{ path: 'accept', message: 'Pilih terima atau kembalikan' }]
      : entry.accept ? [] : missing(entry.reason, 'reason', 'Tulis alasan mengembalikan')),
    content: entry => Object.assign({ version: view.version }, entry)
  });
}

export function assess(form, view) {
  const proposed = view.assessment.proposal;
  return new Judgement(form, view, {
    may: 'assess', deed: 'assess', done: 'Nilai sudah ditetapkan.', entry: { other: false, score: '', reason: '' },
    problems: entry => (entry.other ? missing(entry.score, 'score', 'Tulis nilainya')
      .concat(missing(entry.reason, 'reason', proposed ? 'Tulis alasan nilai berbeda dari usulan' : 'Tulis dasar nilainya')) : []),
    content: entry => Object.assign({ proposal: proposed || '' }, entry.other ? { score: entry.score, reason: entry.reason } : {})
  });
}

export function followUp(form, view) {
  return new Judgement(form, view, {
    may: 'followUp', deed: 'follow-up', done: 'Rencana perbaikan sudah dikirim.', entry: { improvement: '' },
    problems: entry => missing(entry.improvement, 'improvement', 'Tulis rencana perbaikannya'),
    content: entry => entry
  });
}
