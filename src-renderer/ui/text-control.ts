/** What every field of text takes, one line or many. */
export interface TextControl<Control extends HTMLElement> {
  label: string;
  value?: string;
  /** Called with the new text at every keystroke. */
  oninput?: (value: string) => void;
  /** Called with the text when the field is left. */
  onblur?: (value: string) => void;
  labelHidden?: boolean;
  optional?: boolean;
  hint?: string;
  error?: string | null;
  /** The control itself, for moving the focus. */
  element?: Control;
}
