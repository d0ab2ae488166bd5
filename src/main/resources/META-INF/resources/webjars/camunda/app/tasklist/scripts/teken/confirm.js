/* The head sees what was corrected, answers questions, and confirms, or objects once. */
import { showChanges } from './changes.js';

class Confirmation {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.t.readonly = !view.may.confirm;
    this.t.applied = view.corrections.filter(correction => correction.state === 'APPLIED');
    showChanges(form.t, view);
    this.t.answers = view.questions.filter(question => !question.answeredAt)
      .map(question => ({ question, answer: question.answer || '', path: 'a' + question.id }));
    this.t.answered = view.questions.filter(question => question.answeredAt);
    this.t.objection = { open: false, reason: '' };
    Object.assign(this.t, {
      changed: () => form.changed(),
      openObjection: () => this.openObjection(),
      check: () => this.check(), send: () => this.send(), back: () => { this.t.checking = false; },
      object: () => this.object()
    });
    form.translate = problem => this.translate(problem);
    if (!this.t.readonly) form.keepWork(() => this.kept(), kept => this.restore(kept));
  }

  kept() {
    return {
      answers: this.t.answers.map(({ question, answer }) => ({ id: question.id, answer })),
      objection: this.t.objection
    };
  }

  restore(kept) {
    kept.answers.forEach(saved => {
      const answer = this.t.answers.find(other => other.question.id === saved.id);
      if (answer) answer.answer = saved.answer;
    });
    Object.assign(this.t.objection, kept.objection);
  }

  openObjection() {
    this.t.objection.open = !this.t.objection.open;
    this.t.checking = false;
    if (this.t.objection.open) this.form.focus('tk-objection-reason');
  }

  translate(problem) {
    const [, index] = /^answers\[(\d+)]/.exec(problem.path || '') || [];
    if (index !== undefined) return { path: this.t.answers[index].path + '.answer', message: problem.message };
    return problem.path === 'reason' ? { path: 'objection.reason', message: problem.message } : problem;
  }

  check() {
    const problems = this.t.answers.filter(({ answer }) => !answer.trim()).map(({ question, path }) =>
      ({ path: path + '.answer', message: question.place + ': tulis jawaban' }));
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.t.checking = true;
    this.t.objection.open = false;
    this.form.focus('tk-check');
  }

  send() {
    const answering = this.t.answers.length > 0;
    this.form.act('confirm', () => ({
      answers: this.t.answers.map(({ question, answer }) => ({ questionId: question.id, answer }))
    }), answering ? 'Jawaban sudah dikirim ke pimpinan.' : 'Perjanjian kinerja sudah Anda konfirmasi.');
  }

  object() {
    if (!this.t.objection.reason.trim()) {
      return this.form.showErrors([{ path: 'objection.reason', message: 'Tulis alasan keberatan' }]);
    }
    this.form.act('object', () => ({ reason: this.t.objection.reason }), 'Keberatan sudah dikirim ke pimpinan.');
  }
}

export function confirm(form, view) {
  return new Confirmation(form, view);
}
