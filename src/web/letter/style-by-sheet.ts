// CodeMirror writes its styles into a <style> tag, which the server's policy rightly refuses, unless its root has
// no <head>: then it uses constructed style sheets, which the policy allows. Once it has begun so, it goes on so.

/** Runs `make`, with the document's head out of sight for as long as that takes. */
export function styleBySheet<Made>(make: () => Made): Made {
  if (!('adoptedStyleSheets' in document)) return make()
  Object.defineProperty(document, 'head', { value: null, configurable: true })
  try {
    return make()
  } finally {
    Reflect.deleteProperty(document, 'head')
  }
}
