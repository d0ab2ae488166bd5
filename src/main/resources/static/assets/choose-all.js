// One box that ticks or clears all others; without this script it stays hidden and each is ticked by itself.
(() => {
  const all = document.getElementById('semua');
  const boxes = [...document.querySelectorAll('input[name="pilih"]')];
  if (!all || boxes.length < 2) {
    return;
  }

  function follow() {
    const ticked = boxes.filter(box => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  }

  all.hidden = false;
  all.addEventListener('change', () => boxes.forEach(box => {
    box.checked = all.checked;
  }));
  boxes.forEach(box => box.addEventListener('change', follow));
  follow();
})();
