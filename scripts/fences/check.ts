import { type Import, importsOf } from './imports.ts'
import { HOMES, RULES, type Rule, zoneOf } from './rules.ts'
import { codeIn, type Tree, targetOf } from './tree.ts'

const isNamed = (zone: string, list: readonly string[]): boolean =>
  list.some((name) => {
    if (!name.endsWith('/**')) return name === zone
    const base = name.slice(0, -3)
    return zone === base || zone.startsWith(`${base}/`)
  })

const packageProblem = (name: string, { zone, packages }: Rule): string | null => {
  const home = Object.entries(HOMES).find(
    ([one]) => name === one || name.startsWith(one.endsWith('/') ? one : `${one}/`),
  )
  if (home && !isNamed(zone, home[1])) return `${name} belongs to ${home[1].join(', ')}`
  // Tools of tests are at home there alone.
  const isOurs = name.startsWith('node:') || name.startsWith('.') || zone === 'testing'
  if (!home && !isOurs) return `${name} has no home in scripts/fences/rules.ts`
  const allowed = packages === undefined || packages.some((prefix) => name.startsWith(prefix))
  return allowed ? null : `${zone} takes no package ${name}`
}

const problemOf = (file: string, { specifier, kind }: Import, rule: Rule): string | null => {
  if (specifier === null) return rule.computed ? null : 'import() of what only running it tells'
  const target = targetOf(file, specifier)
  if (target === null) return packageProblem(specifier, rule)
  const zone = zoneOf(target)
  if (zone === null) return `no rule in scripts/fences/rules.ts knows ${target}`
  const { values, types = [] } = rule
  if (zone === rule.zone || isNamed(zone, kind === 'type' ? [...values, ...types] : values)) {
    return null
  }
  return isNamed(zone, types)
    ? `${rule.zone} takes types of ${zone} only, as \`import type\``
    : `${rule.zone} takes nothing of ${zone}`
}

/** Every import of a tree that the rules forbid, one line each; none when all is well. */
export const checkFences = (tree: Tree): string[] =>
  codeIn(tree).flatMap(([file, text]) => {
    const zone = zoneOf(file)
    const rule = RULES.find((one) => one.zone === zone)
    if (rule === undefined) return [`${file}: no rule in scripts/fences/rules.ts is about it`]
    return importsOf(file, text).flatMap((one) => {
      const problem = problemOf(file, one, rule)
      return problem === null ? [] : [`${file}:${one.line}: ${problem}`]
    })
  })
