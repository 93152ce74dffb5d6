export type DocxFault = 'too-large' | 'too-much-inside' | 'encrypted' | 'old-format' | 'not-word';

/** A file that cannot be brought in; the message files say each fault in words (`texts.word.<fault>`). */
export class DocxRefused extends Error {
  constructor(readonly fault: DocxFault) {
    super(fault);
  }
}
