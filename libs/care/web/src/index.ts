export {};
export { careForms } from './kept-forms';
