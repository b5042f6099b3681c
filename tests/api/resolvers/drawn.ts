// Arguments for questions: drawn from values that stand in the record, so that most questions find something.

import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { daysOf } from './filters.ts';
import type { Tables } from './tables.ts';

export type Values = Record<string, unknown>;
/** Cursors of earlier answers, by the order of their list, or by the text of a search. */
export type Cursors = Map<string, string[]>;

/** Makes arbitraries of the arguments of each field of the schema, as `Law.state`. */
export function drawing(schema: GraphQLSchema, tables: Tables, cursors: Cursors) {
  const distinct = (table: string, column: string): string[] => [
    ...new Set(tables.rows(table).flatMap((row) => row[column] ?? [])),
  ];
  const from = <T>(values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values);
  const some = <T>(values: readonly T[], most = 4): Arbitrary<T[]> =>
    fc.uniqueArray(from(values), { minLength: 1, maxLength: most });
  const often = <T>(arbitrary: Arbitrary<T>, other: Arbitrary<T>): Arbitrary<T> =>
    fc.oneof({ arbitrary, weight: 9 }, { arbitrary: other, weight: 1 });

  const withLaws = distinct('law', 'jurisdiction');
  const places = often(from(withLaws), from(distinct('jurisdiction', 'code')));
  const blocs = tables.rows('jurisdiction').flatMap(({ code, kind }) => (kind === 'bloc' ? [code as string] : []));
  const coded = distinct('provision', 'kind');
  const kinds = often(from(coded), from(distinct('provision_kind', 'code')));
  const [laws, provisions] = [distinct('law', 'id'), distinct('provision', 'id')];
  const spans = tables.rows('answer').flatMap(({ during }) => [during.from, during.to]);
  const turning = [...new Set(spans.filter((day) => day > '1960' && day < '2100'))] as string[];
  const days = fc.oneof(from(turning), from(['2019-03-15', '2024-11-01', '1900-01-01', '2100-12-31', tables.today]));
  const recent = from(turning.filter((day) => day > '2005'));
  const ids = fc.oneof(
    from([...laws, ...distinct('law_event', 'id')]),
    from([...provisions, ...distinct('source', 'id')]),
    from([...distinct('finding', 'id'), ...distinct('claim', 'id'), 'kinds/none', 'none', 'jurisdictions/', 'VN']),
    places.map((code) => `jurisdictions/${code}`),
    kinds.map((code) => `kinds/${code}`),
    from(distinct('pillar', 'code')).map((code) => `pillars/${code}`),
  );
  const someOf = <T>(arbitrary: Arbitrary<T>, most = 4) => fc.uniqueArray(arbitrary, { minLength: 1, maxLength: most });
  const searched = [...cursors.keys()].filter((key) => key.startsWith('search ')).map((key) => key.slice(7));
  const sizes = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 8 },
    { arbitrary: fc.constantFrom(0, 12), weight: 1 },
  );

  /** What texts and days of filters are drawn from. */
  const columns: Record<string, [table: string, column: string]> = {
    'LawFilter.title': ['law', 'title'],
    'LawFilter.firstDay': ['law', 'first_day'],
    'LawFilter.asOf': ['law', 'as_of'],
    'ProvisionFilter.article': ['provision', 'article'],
    'ProvisionFilter.summary': ['provision', 'summary'],
    'ProvisionFilter.authority': ['provision', 'authority'],
    'ProvisionFilter.from': ['provision', 'from_date'],
    'ProvisionFilter.to': ['provision', 'to_date'],
    'EventFilter.date': ['law_event', 'date'],
    'EventFilter.basis': ['law_event', 'basis'],
    'EventFilter.note': ['law_event', 'note'],
    'SourceFilter.url': ['source', 'url'],
    'SourceFilter.title': ['source', 'title'],
    'SourceFilter.publisher': ['source', 'publisher'],
    'SourceFilter.readOn': ['source', 'read_on'],
    'FindingFilter.note': ['finding', 'note'],
    'JurisdictionFilter.name': ['jurisdiction', 'name'],
  };

  /** Each text and number that the schema takes; what is not here is told by an error. */
  const values: Record<string, Arbitrary<unknown>> = {
    'Query.jurisdiction.code': often(places, fc.constant('ZZ')),
    'Query.law.id': often(
      from([...laws, ...tables.rows('law').flatMap(({ formerly }) => formerly)]),
      fc.constant('no-law'),
    ),
    'Query.kind.code': often(kinds, fc.constant('no-kind')),
    'Query.claim.id': from([...distinct('claim', 'id'), 'no-claim']),
    'Query.node.id': ids,
    'Query.nodes.ids': fc.array(ids, { maxLength: 5 }),
    'Query.gaps.law': some(
      tables.rows('law').flatMap(({ binds, id }) => (binds === 'through-transposition' ? [id] : [])),
    ),
    'Query.search.jurisdiction': someOf(places),
    'Query.search.kind': someOf(kinds),
    'Query.gaps.first': sizes,
    'Query.releases.first': sizes,
    'Query.releases.before': fc.integer({ min: 0, max: 3 }),
    'Query.neighbours.of': places,
    'Query.neighbours.first': fc.integer({ min: 1, max: 6 }),
    'Query.counts.first': fc.constantFrom(0, 1, 5, 20, 200),
    'LawChanges.changes.first': sizes,
    'Law.provisions.kind': someOf(kinds),
    'Kind.answers.jurisdictions': fc.array(places, { maxLength: 5 }),
    'Jurisdiction.answers.kinds': someOf(kinds),
    'AdoptionPoint.blocs.codes': some([...blocs, 'VN']),
    'Ranking.blocs.codes': some([...blocs, 'VN']),
    kinds: someOf(kinds),
    pillar: from(distinct('pillar', 'code')),
    on: days,
    release: fc.constant(null),
    'LawFilter.id': some(laws),
    'LawFilter.jurisdiction': someOf(places),
    'LawFilter.kind': someOf(kinds),
    'LawFilter.instrument': some(distinct('law', 'instrument')),
    'LawFilter.number': some(distinct('law_number', 'text').flatMap((number) => [number, ` ${number.toUpperCase()}.`])),
    'LawFilter.text': from([
      'cybersecurity',
      'data protection',
      '网络安全法',
      'Luật',
      'blocks OR blocking',
      '"personal data"',
      '50%',
      ' ',
    ]),
    'RelationFilter.kind': some(distinct('law_relation', 'kind')),
    'ProvisionFilter.id': some(provisions),
    'ProvisionFilter.kind': someOf(kinds),
    'EventFilter.concerns': someOf(kinds),
    'ProvisionFilter.pillar': some(distinct('pillar', 'code')),
    'ProvisionFilter.appliesTo': some(distinct('provision', 'applies_to')),
    'ProvisionFilter.sanctions': some(distinct('provision', 'sanctions')),
    'HoldsFilter.jurisdiction': someOf(places),
    'EventFilter.kind': some(distinct('law_event', 'kind')),
    'SourceFilter.lang': some(distinct('source', 'lang')),
    'SourceFilter.document': some(distinct('source', 'document')),
    'FindingFilter.jurisdiction': some(distinct('finding', 'jurisdiction')),
    'FindingFilter.kind': some(distinct('finding', 'kind')),
    'JurisdictionFilter.code': someOf(places, 8),
    'JurisdictionFilter.region': some(distinct('jurisdiction', 'region')),
    'JurisdictionFilter.subregion': some(distinct('jurisdiction', 'subregion')),
    'JurisdictionFilter.memberOf': some(blocs),
    'CountFilter.kind': someOf(kinds),
    'DistanceTerms.coverage': fc.constantFrom(0.1, 0.25, 0.5, 1),
  };

  const isWanted = (name: string) => values[name] ?? values[name.slice(name.lastIndexOf('.') + 1)];

  /** Filters that must not be given in part, or whose parts hang together. */
  const inputs: Record<string, (owner: string) => Arbitrary<unknown>> = {
    TextFilter: (owner) => {
      const texts = distinct(...columns[owner]!);
      const isNull = fc.boolean();
      if (texts.length === 0) return fc.record({ isNull });
      const text = from(texts);
      const piece = fc.tuple(text, fc.nat(), fc.boolean()).map(([whole, n, isUpper]) => {
        const words = whole.split(' ');
        const word = words[n % words.length]!;
        return isUpper ? word.toUpperCase() : word;
      });
      const beginning = fc
        .tuple(text, fc.integer({ min: 1, max: 6 }))
        .map(([whole, n]) => [...whole].slice(0, n).join(''));
      const in_ = some(texts);
      return fc.oneof(
        { arbitrary: fc.record({ contains: piece }), weight: 3 },
        fc.record({ startsWith: beginning }),
        fc.record({ in: in_ }),
        fc.record({ in: in_, contains: piece, startsWith: beginning, isNull }, { requiredKeys: [] }),
      );
    },
    DayFilter: (owner) => {
      const day = from(distinct(...columns[owner]!)).map((date) => daysOf(date)![0]);
      const limit = fc.option(day);
      return fc.record(
        { gte: limit, gt: limit, lte: limit, lt: limit, isNull: fc.option(fc.boolean()) },
        { requiredKeys: [] },
      );
    },
    AttributeFilter: () => {
      const own = from(tables.rows('provision_attribute'));
      const unitNames: Record<string, string> = {
        ...{ h: 'HOURS', d: 'DAYS', weeks: 'WEEKS', months: 'MONTHS', years: 'YEARS', '%': 'PERCENT' },
        ...{ 'h/week': 'HOURS_A_WEEK', 'Mbit/s': 'MEGABITS_PER_SECOND' },
      };
      const limit = fc.constantFrom('gte', 'gt', 'lte', 'lt');
      const unit = from(['HOURS', 'DAYS', 'YEARS']);
      const asked = fc.record({
        own,
        other: own,
        limit,
        unit,
        isOwnUnit: fc.boolean(),
        isNull: fc.option(fc.boolean()),
        flag: fc.nat(9),
      });
      return asked.map(({ own: { key, ...value }, other, flag, ...by }) => ({
        key,
        isNull: by.isNull,
        ...(value.number !== null && {
          [by.limit]: value.number,
          unit: by.isOwnUnit ? (unitNames[value.unit] ?? by.unit) : by.unit,
        }),
        ...(value.choice !== null && { in: [value.choice, ...(other.choice === null ? [] : [other.choice])] }),
        ...(value.choices !== null && { in: value.choices }),
        ...((value.flag !== null || flag === 0) && { flag: value.flag ?? by.isOwnUnit }),
      }));
    },
    DistanceTerms: () =>
      fc.record(
        {
          measure: fc.constantFrom('HETEROGENEITY', 'JACCARD', 'GOWER'),
          kinds: fc.option(someOf(kinds, 6)),
          pillar: fc.option(from(distinct('pillar', 'code'))),
          weights: fc.option(
            fc
              .uniqueArray(
                fc.tuple(
                  fc.oneof(
                    kinds.map((kind): Values => ({ kind })),
                    from(distinct('pillar', 'code')).map((pillar): Values => ({ pillar })),
                  ),
                  fc.constantFrom(0, 0.5, 2, 3, 0.1),
                ),
                { maxLength: 3, selector: ([of]) => JSON.stringify(of) },
              )
              .map((own) => own.map(([of, weight]) => ({ ...of, weight }))),
          ),
          coverage: fc.constantFrom(0.1, 0.25, 0.5, 1),
        },
        { requiredKeys: [] },
      ),
  };

  const counted: Record<string, { by: string[]; where: string[] }> = {
    LAWS: { by: ['KIND', 'PILLAR', 'STATUS', 'YEAR', 'INSTRUMENT', 'GRADE'], where: ['law'] },
    PROVISIONS: {
      by: ['KIND', 'PILLAR', 'STATUS', 'YEAR', 'INSTRUMENT', 'GRADE', 'AUTHORITY', 'ACTOR'],
      where: ['law', 'provision', 'kind'],
    },
    EVENTS: { by: ['EVENT', 'YEAR', 'INSTRUMENT', 'GRADE'], where: ['law', 'event'] },
    FINDINGS: { by: ['KIND', 'PILLAR', 'STATUS', 'YEAR', 'GRADE'], where: ['finding', 'kind'] },
    ANSWERS: { by: ['KIND', 'PILLAR', 'STATUS'], where: ['kind'] },
  };
  const numbers = tables.rows('attribute').filter(({ type }) => type === 'number');
  const set = numbers.filter((own) =>
    tables.where('provision_attribute', 'kind', own.kind).some(({ key }) => key === own.key),
  );
  const crosswalks = from(tables.rows('crosswalk')).map(({ scheme, code }) => ({ scheme, code }));
  const kindsOrCrosswalk = fc.oneof(
    { arbitrary: someOf(kinds, 3).map((own): Values => ({ kinds: own })), weight: 3 },
    { arbitrary: crosswalks.map((crosswalk): Values => ({ crosswalk })), weight: 1 },
  );
  /** Two days of which the first is not the later. */
  const span = (least: number) =>
    fc.tuple(recent, fc.integer({ min: least, max: 1500 })).map(([day, more]): Values => {
      const to = new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10);
      return { from: day, to };
    });
  const columnsAsked = (least: number, most: number) => fc.uniqueArray(places, { minLength: least, maxLength: most });

  /** Arguments that hang together, beside those that do not. */
  const together: Record<string, Arbitrary<Values>> = {
    'Query.compare': columnsAsked(1, 4).map((jurisdictions) => ({ jurisdictions })),
    'Query.distance': columnsAsked(2, 4).map((jurisdictions) => ({ jurisdictions })),
    'Query.drift': fc
      .tuple(columnsAsked(1, 2), columnsAsked(1, 2), span(0))
      .map(([of, reference, days]) => ({ of, reference, ...days })),
    'Query.adoption': fc.tuple(kindsOrCrosswalk, span(0)).map(([what, days]) => ({ ...what, ...days })),
    'Query.riskSet': fc
      .tuple(kindsOrCrosswalk, fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 0, max: 3 }))
      .map(([what, year, more]) => ({ ...what, from: year, to: year + more })),
    'Query.changes': span(1),
    'Query.crosswalk': crosswalks,
    'Query.ranking': often(from(set), from(numbers)).map(({ kind, key }) => ({ kind, attribute: key })),
    'Query.counts': fc.tuple(fc.constantFrom(...Object.keys(counted)), fc.nat(), fc.nat(7)).chain(([of]) =>
      fc.record({
        of: fc.constant(of),
        by: some(['JURISDICTION', 'REGION', 'BLOC', ...counted[of]!.by], 3),
        where: fc.option(inputOf('CountFilter', 2, [...counted[of]!.where, 'jurisdiction'])),
      }),
    ),
    'Query.search': from(searched).chain((text) =>
      pages(fc.constant({}), `search ${text}`).map((page) => ({ text, ...page })),
    ),
  };

  /** `orderBy` and where the page begins: cursors are of a list in the same order. */
  function pages(order: Arbitrary<Values>, list: string): Arbitrary<Values> {
    return fc
      .tuple(
        order,
        fc.constantFrom('first', 'first', 'first', 'last', 'last', ''),
        sizes,
        fc.nat(),
        fc.nat(5),
        fc.nat(),
      )
      .map(([own, side, size, place, cursor, otherPlace]) => {
        const known = cursors.get(list) ?? cursors.get(`${list} ${own.orderBy ?? own.usual}`) ?? [];
        const at = (n: number) => known[n % known.length];
        const { usual: _usual, ...orderBy } = own;
        return {
          ...orderBy,
          ...(side !== '' && { [side]: size }),
          ...(known.length > 0 && (cursor === 0 || cursor === 2) && { after: at(place) }),
          ...(known.length > 0 && (cursor === 1 || cursor === 2) && { before: at(otherPlace) }),
        };
      });
  }

  /** Some of an input's parts. */
  function inputOf(name: string, depth: number, only?: string[]): Arbitrary<Values> {
    const fields = Object.values(partsOf(name)).filter(
      (field) => (only ?? [field.name]).includes(field.name) && (depth > 0 || !isRecursive(field.type)),
    );
    const required = fields.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const optional = fields.filter((field) => !required.includes(field));
    const part = (field: GraphQLInputField) =>
      drawnFor(field, name, depth).map((value): Values => ({ [field.name]: value }));
    const parts = fc.tuple(
      ...required.map(part),
      ...(optional.length === 0
        ? []
        : [
            fc
              .array(
                fc.oneof(
                  ...optional.map((field) => ({
                    arbitrary: part(field),
                    weight: ['and', 'or', 'not'].includes(field.name) ? 6 : isRecursive(field.type) ? 3 : 2,
                  })),
                ),
                { minLength: required.length === 0 ? 1 : 0, maxLength: 2 },
              )
              .map((own): Values => Object.assign({}, ...own)),
          ]),
    );
    return parts.map((own) => Object.assign({}, ...own));
  }

  const partsOf = (name: string) => (schema.getType(name) as GraphQLInputObjectType).getFields();
  /** Filters stand in filters: by and, or, not, and by what is related. */
  const isRecursive = (type: GraphQLInputType): boolean => {
    const item = itemOf(type);
    return isInputObjectType(item) && 'not' in item.getFields();
  };

  const itemOf = (type: GraphQLInputType): GraphQLInputType => {
    const nullable = getNullableType(type);
    return isListType(nullable) ? itemOf(nullable.ofType as GraphQLInputType) : nullable;
  };

  function drawnFor(
    { name, type }: GraphQLArgument | GraphQLInputField,
    owner: string,
    depth: number,
  ): Arbitrary<unknown> {
    const full = `${owner}.${name}`;
    const nullable = getNullableType(type);
    const value = plainOf(full, nullable, depth);
    return isNonNullType(type)
      ? value
      : fc.oneof({ arbitrary: value, weight: 12 }, { arbitrary: fc.constant(null), weight: 1 });
  }

  function plainOf(full: string, type: GraphQLInputType, depth: number): Arbitrary<unknown> {
    const known = isWanted(full);
    if (known) {
      // A list of one may be given as that one.
      if (!isListType(type)) return known;
      return fc
        .tuple(known, fc.nat(5))
        .map(([list, n]) => (n === 0 && Array.isArray(list) && list.length === 1 ? list[0] : list));
    }
    if (isListType(type)) {
      const item = getNullableType(type.ofType) as GraphQLInputType;
      if (isEnumType(item)) return some(item.getValues().map((each) => each.name));
      return fc.array(plainOf(full, item, depth), { maxLength: 2, minLength: 1 });
    }
    if (isEnumType(type)) return from(type.getValues().map((each) => each.name));
    if (isInputObjectType(type)) return inputs[type.name]?.(full) ?? inputOf(type.name, depth - 1);
    if (String(type) === 'Boolean') return fc.boolean();
    throw new Error(`Nothing is drawn for ${full} of type ${type}.`);
  }

  /** Arguments of a field, under their names. */
  return function argumentsOf(
    parent: string,
    field: { name: string; args: readonly GraphQLArgument[] },
  ): Arbitrary<Values> {
    const owner = `${parent}.${field.name}`;
    const own = together[owner] ?? pageArguments(owner, field.args) ?? fc.constant({});
    const paging = ['first', 'last', 'after', 'before', 'orderBy'];
    const taken: Record<string, string[]> = {
      'Query.compare': ['jurisdictions'],
      'Query.distance': ['jurisdictions'],
      'Query.drift': ['of', 'reference', 'from', 'to'],
      'Query.adoption': ['kinds', 'crosswalk', 'from', 'to'],
      'Query.riskSet': ['kinds', 'crosswalk', 'from', 'to'],
      'Query.changes': ['from', 'to'],
      'Query.crosswalk': ['scheme', 'code'],
      'Query.ranking': ['kind', 'attribute'],
      'Query.counts': ['of', 'by', 'where'],
      'Query.search': ['text', ...paging],
    };
    const isPaged = field.args.some(({ name }) => name === 'after');
    const left = field.args.filter(({ name }) => !(taken[owner] ?? (isPaged ? paging : [])).includes(name));
    const drawn = left.map((argument) => {
      const value = drawnFor(argument, owner, 2).map((each): Values => ({ [argument.name]: each }));
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (isRequired) return value;
      // What would ask for everything is narrowed more often than not.
      const isNarrowing = ['where', 'kinds', 'among', 'jurisdictions', 'first'].includes(argument.name);
      return fc.oneof(
        { arbitrary: value, weight: isNarrowing ? 7 : 3 },
        { arbitrary: fc.constant({} as Values), weight: isNarrowing ? 1 : 3 },
      );
    });
    return fc.tuple(own, ...drawn).map((parts) => Object.assign({}, ...parts));
  };

  function pageArguments(owner: string, args: readonly GraphQLArgument[]): Arbitrary<Values> | undefined {
    const order = args.find(({ name }) => name === 'orderBy');
    if (!order) return undefined;
    const type = getNullableType(order.type);
    const names = isEnumType(type) ? type.getValues().map((each) => each.name) : [];
    const usual = String(order.defaultValue);
    const list = owner === 'Jurisdiction.laws' ? 'laws' : owner.slice('Query.'.length);
    return pages(
      fc.oneof(
        fc.constant({ usual }),
        from(names).map((orderBy): Values => ({ orderBy })),
      ),
      list,
    );
  }
}
