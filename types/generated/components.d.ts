import type { Schema, Struct } from '@strapi/strapi';

export interface CatalogueContentElement extends Struct.ComponentSchema {
  collectionName: 'components_catalogue_content_element';
  info: {
    description: 'Content element';
    displayName: '\u516C\u5F00\u8981\u7D20';
  };
  attributes: {
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    text: Schema.Attribute.Text;
  };
}

export interface CatalogueLegalBasisCitation extends Struct.ComponentSchema {
  collectionName: 'components_catalogue_legal_basis_citation';
  info: {
    description: 'Legal basis';
    displayName: '\u516C\u5F00\u4F9D\u636E';
  };
  attributes: {
    article: Schema.Attribute.String;
    legalBasis: Schema.Attribute.Relation<
      'oneToOne',
      'api::legal-basis.legal-basis'
    >;
    number: Schema.Attribute.String;
    text: Schema.Attribute.Text;
    title: Schema.Attribute.String;
  };
}

export interface CatalogueTimeLimit extends Struct.ComponentSchema {
  collectionName: 'components_catalogue_time_limit';
  info: {
    description: 'Time limit';
    displayName: '\u516C\u5F00\u65F6\u9650';
  };
  attributes: {
    text: Schema.Attribute.Text;
  };
}

export interface GuideMaterial extends Struct.ComponentSchema {
  collectionName: 'components_guide_material';
  info: {
    description: 'Material to bring';
    displayName: '\u7533\u8BF7\u6750\u6599';
  };
  attributes: {
    copies: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    form: Schema.Attribute.Enumeration<['original', 'copy', 'electronic']>;
    name: Schema.Attribute.String;
    note: Schema.Attribute.String;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
  };
}

export interface GuidePlace extends Struct.ComponentSchema {
  collectionName: 'components_guide_place';
  info: {
    description: 'Place where it is done';
    displayName: '\u529E\u7406\u5730\u70B9';
  };
  attributes: {
    address: Schema.Attribute.String;
    hours: Schema.Attribute.String;
    name: Schema.Attribute.String;
  };
}

export interface GuideStep extends Struct.ComponentSchema {
  collectionName: 'components_guide_step';
  info: {
    description: 'Step of the procedure';
    displayName: '\u529E\u7406\u73AF\u8282';
  };
  attributes: {
    name: Schema.Attribute.String;
    office: Schema.Attribute.String;
    text: Schema.Attribute.Text;
    time: Schema.Attribute.String;
  };
}

export interface SharedAttachment extends Struct.ComponentSchema {
  collectionName: 'components_shared_attachment';
  info: {
    description: 'Attachment';
    displayName: '\u9644\u4EF6';
  };
  attributes: {
    file: Schema.Attribute.Media<'images' | 'files' | 'videos' | 'audios'>;
    name: Schema.Attribute.String;
  };
}

export interface SharedContact extends Struct.ComponentSchema {
  collectionName: 'components_shared_contact';
  info: {
    description: 'Contact';
    displayName: '\u8054\u7CFB\u65B9\u5F0F';
  };
  attributes: {
    address: Schema.Attribute.String;
    hours: Schema.Attribute.String;
    office: Schema.Attribute.String;
    phone: Schema.Attribute.String;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'catalogue.content-element': CatalogueContentElement;
      'catalogue.legal-basis-citation': CatalogueLegalBasisCitation;
      'catalogue.time-limit': CatalogueTimeLimit;
      'guide.material': GuideMaterial;
      'guide.place': GuidePlace;
      'guide.step': GuideStep;
      'shared.attachment': SharedAttachment;
      'shared.contact': SharedContact;
    }
  }
}
