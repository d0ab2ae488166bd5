/* A unit answers whether it supports a line of another one. */
class ShareAnswer {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    Object.assign(this.t, {
      readonly: !view.may.answer, entry: { accept: null, contribution: '', reason: '' }, send: () => this.send(),
      changed: () => form.changed()
    });
    if (!this.t.readonly) form.keepWork(() => ({ entry: this.t.entry }), kept => Object.assign(this.t.entry, kept.entry));
  }

  send() {
    const { accept, contribution, reason } = this.t.entry;
    const problems = accept === null ? [{ path: 'accept', message: 'Pilih mendukung atau menolak' }]
      : accept && !contribution.trim() ? [{ path: 'contribution', message: 'Tulis kontribusinya' }]
        : !accept && !reason.trim() ? [{ path: 'reason', message: 'Tulis alasan menolak' }] : [];
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.form.act('answer', () => this.t.entry, accept ? 'Dukungan diberikan.' : 'Permintaan ditolak.');
  }
}

export function answerShare(form, view) {
  return new ShareAnswer(form, view);
}
