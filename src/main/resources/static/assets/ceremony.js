// Keeps the page of a ceremony up to date; without it the page shows the state of its last loading.
(() => {
  const place = document.getElementById('upacara');
  const words = place.dataset;
  const byState = { SIGNED: words.signed, FAILED: words.failed, WAITING: words.waiting };
  const count = document.getElementById('hitung');
  const bar = document.getElementById('batang');
  const mood = document.getElementById('keadaan');
  const again = document.getElementById('lanjut');
  let failures = 0;

  function show(progress) {
    const text = words.counts.replace('{0}', progress.signed).replace('{1}', progress.total);
    if (count.textContent !== text) {
      count.textContent = text;
    }
    bar.value = progress.signed;
    const done = progress.signed === progress.total;
    mood.textContent = done ? words.done : progress.running ? words.running : words.stopped;
    for (const item of progress.items) {
      const row = place.querySelector(`[data-agreement="${item.agreementId}"]`);
      if (row && row.dataset.state !== item.state) {
        row.dataset.state = item.state;
        row.querySelector('[data-word]').textContent = byState[item.state];
        if (item.state === 'FAILED') {
          location.reload();
        }
      }
    }
    if (again) {
      again.hidden = done || progress.running;
    }
    return done;
  }

  const events = new EventSource(words.events);
  events.onmessage = event => {
    failures = 0;
    if (show(JSON.parse(event.data))) {
      events.close();
    }
  };
  events.onerror = () => {
    failures += 1;
    if (failures > 30) {
      events.close();
    }
  };
})();
