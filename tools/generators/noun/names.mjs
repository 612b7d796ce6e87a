const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const words = (kebab) => kebab.split('-');

/** The forms of a noun that the templates write: file names, classes, constants, tables, words. */
export function namesOf(name, plural = `${name}s`) {
  const className = words(name).map(capital).join('');
  const spoken = words(name).join(' ');
  return {
    name,
    plural,
    className,
    classPlural: words(plural).map(capital).join(''),
    property: className.charAt(0).toLowerCase() + className.slice(1),
    propertyPlural: ((all) => all.charAt(0).toLowerCase() + all.slice(1))(words(plural).map(capital).join('')),
    constant: words(name).join('_').toUpperCase(),
    constantPlural: words(plural).join('_').toUpperCase(),
    table: words(name).join('_'),
    spoken,
    title: capital(spoken),
    spokenPlural: words(plural).join(' '),
    article: /^[aeiou]/.test(name) ? 'an' : 'a',
  };
}

/** "endsOn" as a column ("ends_on"), as a label ("Ends on") and as a type's name ("EndsOn"). */
export function fieldNames(field) {
  const parts = field
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .split(' ');
  return {
    column: parts.join('_'),
    label: capital(parts.join(' ')),
    type: capital(field),
    constant: parts.join('_').toUpperCase(),
  };
}
