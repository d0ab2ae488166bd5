/* The leader approves what a month means for allowances by signing its letter. The passphrase lives in the field only until it is sent. */

class Consequences {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    Object.assign(this.t, { readonly: !view.mayApprove, entry: { passphrase: '' }, send: () => this.send() });
  }

  send() {
    if (this.t.busy) return;
    if (!this.t.entry.passphrase) {
      this.form.showErrors([{ path: 'passphrase', message: 'Tulis frasa sandi tanda tangan Anda' }]);
      return;
    }
    const passphrase = this.t.entry.passphrase;
    this.t.entry.passphrase = '';
    this.form.clearErrors();
    this.form.act('approve', { documentHash: this.t.view.documentHash, passphrase }, 'Konsekuensi tunjangan sudah ditetapkan.',
      () => this.form.focus('tk-passphrase'));
  }
}

export function consequences(form, view) {
  return new Consequences(form, view);
}
