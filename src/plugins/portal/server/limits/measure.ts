import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** How big a document is once its fragments are written out. */
export interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

const beside = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

/** Measures each fragment once, so that fragments within fragments cannot make the measuring itself costly. */
class Measure {
  private readonly known = new Map<string, Size>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of(set: SelectionSetNode | undefined): Size {
    return (set?.selections ?? []).map((selection) => this.ofSelection(selection)).reduce(beside, nothing);
  }

  private ofSelection(selection: SelectionNode): Size {
    const own = { ...nothing, directives: selection.directives?.length ?? 0 };
    if (selection.kind === 'FragmentSpread') return beside(own, this.ofFragment(selection.name.value));
    const inner = this.of(selection.selectionSet);
    if (selection.kind === 'InlineFragment') return beside(own, inner);
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + own.directives,
    };
  }

  private ofFragment(name: string): Size {
    const known = this.known.get(name);
    if (known) return known;
    // A fragment that contains itself is not measured twice; validation refuses it.
    this.known.set(name, nothing);
    const size = this.of(this.fragments.get(name)?.selectionSet);
    this.known.set(name, size);
    return size;
  }
}

export const measure = (document: DocumentNode, operation: OperationDefinitionNode): Size => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  const size = new Measure(fragments).of(operation.selectionSet);
  const variables = (operation.variableDefinitions ?? []).flatMap(({ directives }) => directives ?? []);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) + variables.length };
};
