import { expect, test } from 'vitest'
import { initiativeName } from './project.ts'

test.each([
  ['Rencontrer (II edizione)', 'Rencontrer'],
  ['Rencontrer (I edizione)', 'Rencontrer'],
  ['Aut-Academy, l’accademia di PizzAut (I edizione)', 'Aut-Academy, l’accademia di PizzAut'],
  ['Azione di rete - quinta edizione', 'Azione di rete'],
  ['La prima volta al lavoro', 'La prima volta al lavoro'],
])('%s is an edition of "%s"', (title, name) => {
  expect(initiativeName(title)).toBe(name)
})
