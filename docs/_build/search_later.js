// The theme fetches the index of its search as soon as a page is open. With this the request waits until somebody goes to the
// search: the index weighs more than the page.
{
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url) {
    open.call(this, method, url, true);
    if (/search_index\.json$/.test(String(url))) {
      this.send = () => document.forms.namedItem("search").addEventListener("focusin", () => {
        delete this.send;
        this.send();
      }, { once: true });
    }
  };
}
