export { assessmentForms } from './kept-forms';
