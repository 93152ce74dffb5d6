/** Example queries of each page of a portal, for the page at /portal/graphql and for docs/front-end.md. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const examples: readonly Example[] = [
  {
    name: '首页·五公开 (home, by five-open)',
    query: `query Home {
  decision: catalogItems(filter: { fiveOpen: DECISION }, first: 5) { ...Group }
  service: catalogItems(filter: { fiveOpen: SERVICE }, first: 5) { ...Group }
  result: catalogItems(filter: { fiveOpen: RESULT }, first: 5) { ...Group }
  policies(first: 5) { nodes { id title documentNumber publishedAt } }
}

fragment Group on CatalogItemConnection {
  totalCount
  nodes { id level1 level2 unit { code name } publishedAt }
}`,
  },
  {
    name: '单位页 (a unit)',
    query: `query UnitPage($code: String!) {
  unit(code: $code) {
    name
    contact { office phone address hours }
    catalogItems(orderBy: CATALOGUE, first: 10) { totalCount nodes { id level1 level2 } }
    disclosures(first: 10) { nodes { id title publishedAt } }
  }
  completeness(unit: $code) { items score band }
}`,
    variables: { code: 'WD-MZJ' },
  },
  {
    name: '领域列表 (the domains)',
    query: `query Domains {
  domains {
    code
    name
    leadUnit { code name }
    catalogItems(first: 3) { totalCount nodes { id level1 level2 } }
  }
}`,
  },
  {
    name: '事项列表 (catalogue)',
    query: `query Catalogue($unit: String, $domain: String, $after: String) {
  catalogItems(filter: { unit: $unit, domain: $domain }, orderBy: CATALOGUE, first: 20, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id level1 level2 method unit { code name } domain { code name } } }
  }
}`,
    variables: { unit: 'WD-MZJ' },
  },
  {
    name: '筛选栏 (facets beside a list)',
    query: `query Facets($unitTree: String, $fiveOpen: FiveOpen) {
  catalogItems(filter: { unitTree: $unitTree, fiveOpen: $fiveOpen }, first: 10) {
    totalCount
    facets {
      units { value { code name } count }
      domains { value { code name } count }
      fiveOpen { value count }
    }
    nodes { id level1 level2 unit { name } }
  }
}`,
    variables: { unitTree: 'WD-MZJ' },
  },
  {
    name: '领域页 (one domain)',
    query: `query DomainPage($code: String!) {
  domain(code: $code) {
    name
    leadUnit { code name }
    catalogItems(orderBy: CATALOGUE, first: 10) { totalCount facets { units { value { code name } count } } nodes { id level1 level2 } }
    participationEvents(first: 5) { nodes { id title state } }
  }
}`,
    variables: { code: 'social-assistance' },
  },
  {
    name: '事项页 (one item)',
    query: `query Item($id: ID!) {
  catalogItem(id: $id) {
    level1 level2
    contentElements { text required }
    legalBases { text title number article legalBasis { title status } }
    timeLimit { text vague clauses { scope trigger amount unit } }
    subjects { code name }
    method channels audience audienceNote levels
    completeness { score band missing { element message hint source { text legalBasis { title } } } }
    disclosures(first: 10) { totalCount nodes { id title publishedAt } }
    history { seq action at hash }
  }
}`,
    variables: { id: '' },
  },
  {
    name: '历史时点 (the catalogue as it stood)',
    query: `query AsItStood($asOf: DateTime!, $unit: String) {
  catalogItems(asOf: $asOf, filter: { unit: $unit }, first: 10) {
    totalCount
    nodes { id level1 level2 timeLimit { text } unit { name } updatedAt }
  }
}`,
    variables: { asOf: '2026-01-01T00:00:00+08:00', unit: 'WD-MZJ' },
  },
  {
    name: '政策与解读 (policies with interpretations)',
    query: `query Policies {
  policies(first: 5) {
    nodes {
      id title documentNumber issuedOn validity
      issuer { name }
      interpretations(first: 5) { nodes { id title form publishedAt } }
      responses(first: 5) { nodes { id title } }
    }
  }
}`,
  },
  {
    name: '政策页 (one policy with its interpretation)',
    query: `query PolicyPage($id: ID!) {
  policy(id: $id) {
    title documentNumber issuedOn effectiveOn validity body
    issuer { code name }
    domains { code name }
    interpretations(first: 10) { nodes { id title form body unit { name } } }
    responses(first: 10) { nodes { id title concern body } }
    participationEvents(first: 5) { nodes { id title form state endsAt } }
  }
}`,
    variables: { id: '' },
  },
  {
    name: '公众参与 (events)',
    query: `query Events {
  participationEvents(filter: { state: OPEN }, first: 10) {
    nodes { id title form state startsAt endsAt unit { name } }
  }
}`,
  },
  {
    name: '办事指南列表 (service guides)',
    query: `query Guides($unit: String, $applicant: ApplicantKind) {
  serviceGuides(filter: { unit: $unit, applicant: $applicant }, first: 10) {
    totalCount
    facets { units { value { code name } count } audiences { value count } }
    nodes { id title itemCode promisedDays free visits unit { name } }
  }
}`,
    variables: { unit: 'WD-MZJ', applicant: 'NATURAL_PERSON' },
  },
  {
    name: '办事指南 (one service guide)',
    query: `query Guide($id: ID!) {
  serviceGuide(id: $id) {
    title itemCode applicants audience audienceNote conditions
    noMaterials
    materials { name form copies required note }
    steps { name text office time }
    statutoryDays promisedDays timeLimitNote
    free fee feeBasis result
    places { name address hours }
    phone supervisionPhone onlineUrl visits
    legalBases { text legalBasis { title number status } }
    unit { code name }
    catalogItem { id level1 level2 }
    updatedAt
  }
}`,
    variables: { id: '' },
  },
  {
    name: '搜索 (search)',
    query: `query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    nodes { __typename id title publishedAt }
  }
}`,
    variables: { text: '救助' },
  },
  {
    name: '公开变更 (changes)',
    query: `query Changes($after: String) {
  changes(after: $after, first: 20) {
    pageInfo { hasNextPage endCursor }
    nodes { seq action type id title unitName at }
  }
  ledgerHead { seq hash at }
}`,
  },
];
