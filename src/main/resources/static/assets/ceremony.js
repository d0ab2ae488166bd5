// Keeps the page of a ceremony up to date; without it the page shows the state of its last loading.
(() => {
  const place = document.getElementById('upacara');
  const words = place.dataset;
  const byState = { SIGNED: words.signed, FAILED: words.failed, WAITING: words.waiting, DROPPED: words.dropped };
  const count = document.getElementById('hitung');
  const bar = document.getElementById('batang');
  const mood = document.getElementById('keadaan');
  const again = document.getElementById('lanjut');
  const pause = 5000;

  function show(progress) {
    const text = words.counts.replace('{0}', progress.signed).replace('{1}', progress.total);
    if (count.textContent !== text) {
      count.textContent = text;
    }
    bar.value = progress.signed;
    const done = progress.signed + progress.dropped === progress.total;
    mood.textContent = done ? (progress.dropped ? words.doneDropped : words.done) : progress.running ? words.running : words.stopped;
    for (const item of progress.items) {
      const row = place.querySelector(`[data-agreement="${item.agreementId}"]`);
      if (row && row.dataset.state !== item.state) {
        row.dataset.state = item.state;
        row.querySelector('[data-word]').textContent = byState[item.state];
        if (item.state === 'FAILED' || item.state === 'DROPPED') {
          location.reload();
        }
      }
    }
    if (again) {
      again.hidden = done || progress.running;
    }
    return done;
  }

  // A browser tries again by itself while the connection breaks, and gives up where the server answers with an error.
  function listen() {
    const events = new EventSource(words.events);
    events.onmessage = event => {
      if (show(JSON.parse(event.data))) {
        events.close();
      }
    };
    events.onerror = () => {
      mood.textContent = words.lost;
      if (events.readyState === EventSource.CLOSED) {
        setTimeout(listen, pause);
      }
    };
  }

  listen();
})();
