/* The leader's review: accept, correct or ask; and the last word on corrections that the Sekda rejected. */
import { Corrections } from './corrections.js';

function many(count, what) {
  return count ? [count + ' ' + what] : [];
}

class Review {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.corrections = new Corrections(form, view);
    this.t.rejected = view.corrections.filter(correction => correction.state === 'REJECTED')
      .map(correction => ({ correction, keep: null, reason: '', path: 'w' + correction.id }));
    this.t.earlier = view.corrections.filter(correction => correction.state !== 'REJECTED');
    this.t.readonly = !view.may.review;
    Object.assign(this.t, {
      summary: () => this.summary(), sendLabel: () => this.sendLabel(),
      check: () => this.check(), send: () => this.send(), back: () => { this.t.checking = false; },
      wordChanged: () => form.changed()
    });
    const translateEntry = form.translate;
    form.translate = problem => this.translate(problem, translateEntry);
    if (!this.t.readonly) form.keepWork(() => this.kept(), kept => this.restore(kept));
  }

  kept() {
    return {
      items: this.corrections.kept(),
      lastWords: this.t.rejected.map(({ correction, keep, reason }) => ({ id: correction.id, keep, reason }))
    };
  }

  restore(kept) {
    this.corrections.restore(kept.items);
    (kept.lastWords || []).forEach(saved => {
      const word = this.t.rejected.find(other => other.correction.id === saved.id);
      if (word) Object.assign(word, { keep: saved.keep, reason: saved.reason });
    });
  }

  content() {
    return {
      corrections: this.corrections.corrections().map(each => each.sent),
      questions: this.corrections.questions().map(each => each.sent),
      lastWords: this.t.rejected.map(({ correction, keep, reason }) => ({ correctionId: correction.id, keep, reason }))
    };
  }

  problems() {
    const found = [];
    this.t.rejected.forEach(word => {
      const place = word.correction.place;
      if (word.keep === null) found.push({ path: word.path + '.keep', message: place + ': pilih pertahankan atau lepaskan' });
      else if (word.keep && !word.reason) found.push({ path: word.path + '.reason', message: place + ': tulis alasan mempertahankan' });
    });
    return found.concat(this.corrections.problems());
  }

  translate(problem, next) {
    const [, index, rest] = /^lastWords\[(\d+)]\.?(.*)$/.exec(problem.path || '') || [];
    if (index === undefined) return next(problem);
    return { path: this.t.rejected[index].path + '.' + (rest || 'keep'), message: problem.message };
  }

  /** What sending means, in words: shown on the button and once more before it is done. */
  summary() {
    const kept = this.t.rejected.filter(word => word.keep === true).length;
    const dropped = this.t.rejected.filter(word => word.keep === false).length;
    return many(this.corrections.corrections().length, 'koreksi')
      .concat(many(this.corrections.questions().length, 'pertanyaan'))
      .concat(many(kept, 'koreksi dipertahankan'))
      .concat(many(dropped, 'koreksi dilepaskan'));
  }

  sendLabel() {
    const parts = this.summary();
    if (!parts.length) return 'Setujui semua dan lanjut ke penandatanganan';
    return 'Kirim ' + new Intl.ListFormat('id-ID').format(parts);
  }

  check() {
    const problems = this.problems();
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  send() {
    const accepting = !this.summary().length;
    this.form.act('review', () => this.content(),
      accepting ? 'Perjanjian kinerja disetujui dan disiapkan untuk ditandatangani.' : 'Hasil tinjauan sudah dikirim.');
  }
}

export function review(form, view) {
  return new Review(form, view);
}
