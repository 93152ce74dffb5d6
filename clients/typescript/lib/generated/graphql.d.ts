/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends {
    [key: string]: unknown;
}> = {
    [K in keyof T]: T[K];
};
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | {
    [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never;
};
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may ask for a service (受理对象类别) */
export type ApplicantKind = 
/** Legal person (法人) */
'LEGAL_PERSON'
/** Natural person (自然人) */
 | 'NATURAL_PERSON'
/** Unincorporated organisation (非法人组织) */
 | 'UNINCORPORATED';
/** What a question asks for (问的是什么) */
export type AskedKind = 
/** How much one gets (给多少) */
'AMOUNT'
/** On what basis (依据什么) */
 | 'BASIS'
/** How long it takes (多久) */
 | 'DURATION'
/** Who may (谁能办) */
 | 'ELIGIBILITY'
/** What it costs (多少钱) */
 | 'FEE'
/** What to bring (带什么) */
 | 'MATERIALS'
/** Whom to call (打什么电话) */
 | 'PHONE'
/** Where (在哪里) */
 | 'PLACE'
/** Which unit (谁来管) */
 | 'UNIT'
/** When (什么时候) */
 | 'WHEN';
/** To whom it is made public (公开对象) */
export type Audience = 
/** The public (全社会) */
'PUBLIC'
/** A specific group (特定群体) */
 | 'SPECIFIC';
/** Narrows a list of CatalogItem (事项标准目录筛选条件); what is given must hold together. */
export type CatalogItemFilter = {
    /** Everybody and a named group, where both are ticked; else the one */
    audience?: Audience | null | undefined;
    /** Where it is made public (公开渠道和载体) */
    channel?: Channel | null | undefined;
    /** The domain of government work (领域), by its code */
    domain?: string | null | undefined;
    /** Which of the five kinds of openness (五公开) */
    fiveOpen?: FiveOpen | null | undefined;
    /** The levels of government that make it public (公开层级) */
    level?: Level | null | undefined;
    /** Both ways, where both are ticked; else the one */
    method?: Method | null | undefined;
    /** First published before this time (发布截止时间) */
    publishedBefore?: string | null | undefined;
    /** First published at this time or later (发布起始时间) */
    publishedFrom?: string | null | undefined;
    /** All words of it stand in the title or the texts, as in `search` (关键词) */
    text?: string | null | undefined;
    /** The unit whose catalogue this is (所属单位), by its code */
    unit?: string | null | undefined;
    /** The unit whose catalogue this is (所属单位): the unit of this code, or one beneath it (含全部下级) */
    unitTree?: string | null | undefined;
};
/** Order of a list of CatalogItem (事项标准目录排序). */
export type CatalogItemOrder = 
/** As the form has it: by unit, domain, place in the form and name; without a place last, newest first (按目录原有顺序) */
'CATALOGUE'
/** Oldest first (最早发布在前) */
 | 'PUBLISHED_AT_ASC'
/** Newest first (最新发布在前) */
 | 'PUBLISHED_AT_DESC'
/** By title (按标题) */
 | 'TITLE_ASC'
/** Latest change first (最近更新在前) */
 | 'UPDATED_AT_DESC';
/** What an entry of the ledger did (账本动作) */
export type ChangeAction = 
/** Made public (发布) */
'PUBLISH'
/** Took the text out of an earlier entry (去除内容) */
 | 'REDACT'
/** Changed what was public (更新) */
 | 'REVISE'
/** Taken back (撤回) */
 | 'WITHDRAW';
/** The 12 standard channels, and OTHER: 13 in all (公开渠道和载体) */
export type Channel = 
/** Radio and television (广播电视) */
'BROADCAST'
/** Gazette (政府公报) */
 | 'GAZETTE'
/** WeChat, Weibo and app (两微一端) */
 | 'NEW_MEDIA'
/** Notice board (社区/企事业单位/村公示栏) */
 | 'NOTICE_BOARD'
/** At home or on site (入户/现场) */
 | 'ON_SITE'
/** Other (其他) */
 | 'OTHER'
/** Press conference or hearing (发布会/听证会) */
 | 'PRESS_CONFERENCE'
/** Print media (纸质媒体) */
 | 'PRINT'
/** Targeted push (精准推送) */
 | 'PUSH'
/** Public reading point (公开查阅点) */
 | 'READING_POINT'
/** Service hall (政务服务中心) */
 | 'SERVICE_HALL'
/** Service station (便民服务站) */
 | 'SERVICE_STATION'
/** Government website (政府网站) */
 | 'WEBSITE';
/** The five kinds of openness (五公开) */
export type FiveOpen = 
/** Decision (决策公开) */
'DECISION'
/** Execution (执行公开) */
 | 'EXECUTION'
/** Management (管理公开) */
 | 'MANAGEMENT'
/** Result (结果公开) */
 | 'RESULT'
/** Service (服务公开) */
 | 'SERVICE';
/** Form of an interpretation (解读形式) */
export type InterpretationForm = 
/** Case (案例说明) */
'CASE'
/** Expert (专家解读) */
 | 'EXPERT'
/** Infographic (图表图解) */
 | 'INFOGRAPHIC'
/** Interview (在线访谈) */
 | 'INTERVIEW'
/** Press conference (新闻发布会) */
 | 'PRESS_CONFERENCE'
/** Questions and answers (简明问答) */
 | 'QA'
/** Text (文字解读) */
 | 'TEXT';
/** Whether a law is in force (效力状态) */
export type LegalStatus = 
/** In force (现行有效) */
'IN_FORCE'
/** Repealed (已废止) */
 | 'REPEALED'
/** Replaced (已被替代) */
 | 'REPLACED';
/** Level of government (公开层级) */
export type Level = 
/** County (县级) */
'COUNTY'
/** Township (乡级) */
 | 'TOWNSHIP'
/** Village (村级) */
 | 'VILLAGE';
/** Language of the texts (语言) */
export type Locale = 
/** English (英文) */
'EN'
/** Simplified Chinese (简体中文) */
 | 'ZH_HANS';
/** In what form a document is handed in (材料形式) */
export type MaterialForm = 
/** Copy (复印件) */
'COPY'
/** Electronic (电子件) */
 | 'ELECTRONIC'
/** Original (原件) */
 | 'ORIGINAL';
/** How it is made public (公开方式) */
export type Method = 
/** On request (依申请公开) */
'ON_REQUEST'
/** Proactive (主动公开) */
 | 'PROACTIVE';
/** Narrows a list of ParticipationEvent (公众参与活动筛选条件); what is given must hold together. */
export type ParticipationEventFilter = {
    /** The domain (领域), by its code */
    domain?: string | null | undefined;
    /** Form of participation (参与形式) */
    form?: ParticipationForm | null | undefined;
    /** The policy in question, by its id */
    policy?: string | number | null | undefined;
    /** First published before this time (发布截止时间) */
    publishedBefore?: string | null | undefined;
    /** First published at this time or later (发布起始时间) */
    publishedFrom?: string | null | undefined;
    /** State at the time of the request (活动状态) */
    state?: ParticipationState | null | undefined;
    /** All words of it stand in the title or the texts, as in `search` (关键词) */
    text?: string | null | undefined;
    /** The unit that holds it (主办单位), by its code */
    unit?: string | null | undefined;
    /** The unit that holds it (主办单位): the unit of this code, or one beneath it (含全部下级) */
    unitTree?: string | null | undefined;
};
/** Form of public participation (参与形式) */
export type ParticipationForm = 
/** Field visit (实地走访) */
'FIELD_VISIT'
/** Hearing (听证会) */
 | 'HEARING'
/** Attending meetings (列席会议) */
 | 'MEETING_ATTENDANCE'
/** Opinion poll (民意调查) */
 | 'OPINION_POLL'
/** Public comment (公开征求意见) */
 | 'PUBLIC_COMMENT'
/** Questionnaire (问卷调查) */
 | 'QUESTIONNAIRE'
/** Symposium (座谈会) */
 | 'SYMPOSIUM';
/** State of a participation event, from its dates (活动状态) */
export type ParticipationState = 
/** Answered (已反馈) */
'ANSWERED'
/** Closed, result awaited (已结束，待反馈) */
 | 'CLOSED'
/** Open (进行中) */
 | 'OPEN'
/** Upcoming (未开始) */
 | 'UPCOMING';
/** Narrows a list of Policy (政策文件筛选条件); what is given must hold together. */
export type PolicyFilter = {
    /** The domains that it touches (领域): one of them, by its code */
    domain?: string | null | undefined;
    /** Which of the five kinds of openness (五公开) */
    fiveOpen?: FiveOpen | null | undefined;
    /** The day it was signed (成文日期): before this day */
    issuedBefore?: string | null | undefined;
    /** The day it was signed (成文日期): on this day or later */
    issuedFrom?: string | null | undefined;
    /** First published before this time (发布截止时间) */
    publishedBefore?: string | null | undefined;
    /** First published at this time or later (发布起始时间) */
    publishedFrom?: string | null | undefined;
    /** All words of it stand in the title or the texts, as in `search` (关键词) */
    text?: string | null | undefined;
    /** The unit that issued it (发文单位), by its code */
    unit?: string | null | undefined;
    /** The unit that issued it (发文单位): the unit of this code, or one beneath it (含全部下级) */
    unitTree?: string | null | undefined;
    /** Validity (有效性) */
    validity?: Validity | null | undefined;
};
/** The types of public documents (公开内容类型) */
export type SearchType = 
/** Catalogue item (事项标准目录) */
'CATALOG_ITEM'
/** Disclosure platform (公开平台) */
 | 'CHANNEL'
/** Column (专栏) */
 | 'COLUMN'
/** Disclosure (政府信息) */
 | 'DISCLOSURE'
/** Domain (领域) */
 | 'DOMAIN'
/** Guideline (标准指引) */
 | 'GUIDELINE'
/** Guideline item (标准指引条目) */
 | 'GUIDELINE_ITEM'
/** Interpretation (政策解读) */
 | 'INTERPRETATION'
/** Legal basis (法规依据) */
 | 'LEGAL_BASIS'
/** Participation event (公众参与活动) */
 | 'PARTICIPATION_EVENT'
/** Policy (政策文件) */
 | 'POLICY'
/** Response (回应关切) */
 | 'RESPONSE'
/** Service guide (办事指南) */
 | 'SERVICE_GUIDE'
/** Training (培训和经验交流) */
 | 'TRAINING'
/** Unit (单位) */
 | 'UNIT';
/** Narrows a list of ServiceGuide (办事指南筛选条件); what is given must hold together. */
export type ServiceGuideFilter = {
    /** Kinds of applicants (受理对象类别) */
    applicant?: ApplicantKind | null | undefined;
    /** Whether anyone may apply, or a specific group (受理对象) */
    audience?: Audience | null | undefined;
    /** The catalogue item that it fulfils (目录事项), by its id */
    catalogItem?: string | number | null | undefined;
    /** The domain (领域), by its code */
    domain?: string | null | undefined;
    /** First published before this time (发布截止时间) */
    publishedBefore?: string | null | undefined;
    /** First published at this time or later (发布起始时间) */
    publishedFrom?: string | null | undefined;
    /** All words of it stand in the title or the texts, as in `search` (关键词) */
    text?: string | null | undefined;
    /** The unit that decides (实施主体), by its code */
    unit?: string | null | undefined;
    /** The unit that decides (实施主体): the unit of this code, or one beneath it (含全部下级) */
    unitTree?: string | null | undefined;
};
/** Narrows a list of Training (培训和经验交流筛选条件); what is given must hold together. */
export type TrainingFilter = {
    /** The day on which it is held (举办日期): before this day */
    heldBefore?: string | null | undefined;
    /** The day on which it is held (举办日期): on this day or later */
    heldFrom?: string | null | undefined;
    /** Kind of training (活动类别) */
    kind?: TrainingKind | null | undefined;
    /** First published before this time (发布截止时间) */
    publishedBefore?: string | null | undefined;
    /** First published at this time or later (发布起始时间) */
    publishedFrom?: string | null | undefined;
    /** All words of it stand in the title or the texts, as in `search` (关键词) */
    text?: string | null | undefined;
    /** The unit that holds it (举办单位), by its code */
    unit?: string | null | undefined;
    /** The unit that holds it (举办单位): the unit of this code, or one beneath it (含全部下级) */
    unitTree?: string | null | undefined;
};
/** Kind of training (活动类别) */
export type TrainingKind = 
/** Exchange of experience (经验交流) */
'EXPERIENCE_EXCHANGE'
/** Study visit (观摩学习) */
 | 'FIELD_STUDY'
/** Training (业务培训) */
 | 'TRAINING';
/** Kind of unit (单位类别) */
export type UnitKind = 
/** Community (社区) */
'COMMUNITY'
/** Department (区直单位) */
 | 'DEPARTMENT'
/** Media centre (融媒体中心) */
 | 'MEDIA_CENTER'
/** Service hall (政务服务) */
 | 'SERVICE_HALL'
/** Subdistrict (街道) */
 | 'SUBDISTRICT'
/** Village (村) */
 | 'VILLAGE';
/** Whether a policy is in force (有效性) */
export type Validity = 
/** Amended (已修改) */
'AMENDED'
/** Expired (已失效) */
 | 'EXPIRED'
/** Repealed (已废止) */
 | 'REPEALED'
/** In force (有效) */
 | 'VALID';
export type CatalogueQueryVariables = Exact<{
    filter?: CatalogItemFilter | null | undefined;
    orderBy?: CatalogItemOrder | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type CatalogueQuery = {
    catalogItems: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        edges: Array<{
            cursor: string;
            node: {
                id: string;
                level1: string;
                level2: string;
                level3: string | null;
                method: Method;
                fiveOpen: FiveOpen | null;
                publishedAt: string;
                unit: {
                    id: string;
                    code: string;
                    name: string;
                };
                domain: {
                    id: string;
                    code: string;
                    name: string;
                };
            };
        }>;
    };
};
export type ChangesQueryVariables = Exact<{
    after?: string | null | undefined;
    types?: Array<SearchType> | SearchType | null | undefined;
    first?: number | null | undefined;
}>;
export type ChangesQuery = {
    changes: {
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            seq: number;
            action: ChangeAction;
            type: SearchType;
            title: string | null;
            unitName: string | null;
            at: string;
        }>;
    };
};
export type DisclosurePageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type DisclosurePageQuery = {
    disclosure: {
        id: string;
        title: string;
        documentNumber: string | null;
        indexNumber: string | null;
        formedOn: string | null;
        publishedAt: string;
        body: string | null;
        unit: {
            id: string;
            code: string;
            name: string;
        };
        catalogItem: {
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
        };
        attachments: Array<{
            name: string | null;
            file: {
                name: string;
                url: string;
                mimeType: string;
                size: number;
            } | null;
        }>;
    } | null;
};
export type DomainPageQueryVariables = Exact<{
    code: string;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type DomainPageQuery = {
    domain: {
        id: string;
        code: string;
        name: string;
        leadUnit: {
            id: string;
            code: string;
            name: string;
        } | null;
        participationEvents: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                state: ParticipationState;
            }>;
        };
    } | null;
    catalogItems: {
        totalCount: number;
        facets: {
            units: Array<{
                count: number;
                value: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type EventPageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type EventPageQuery = {
    participationEvent: {
        summary: string | null;
        body: string | null;
        place: string | null;
        ways: string | null;
        result: string | null;
        resultAt: string | null;
        id: string;
        title: string;
        form: ParticipationForm;
        state: ParticipationState;
        startsAt: string | null;
        endsAt: string | null;
        contact: {
            office: string | null;
            phone: string | null;
            address: string | null;
            hours: string | null;
        } | null;
        policy: {
            id: string;
            title: string;
        } | null;
        attachments: Array<{
            name: string | null;
            file: {
                name: string;
                url: string;
                mimeType: string;
                size: number;
            } | null;
        }>;
        unit: {
            id: string;
            code: string;
            name: string;
        };
    } | null;
};
export type EventsQueryVariables = Exact<{
    filter?: ParticipationEventFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type EventsQuery = {
    participationEvents: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            title: string;
            form: ParticipationForm;
            state: ParticipationState;
            startsAt: string | null;
            endsAt: string | null;
            unit: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type GuidePageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type GuidePageQuery = {
    serviceGuide: {
        id: string;
        title: string;
        itemCode: string | null;
        applicants: Array<ApplicantKind>;
        audience: Audience | null;
        audienceNote: string | null;
        conditions: string | null;
        noMaterials: boolean | null;
        statutoryDays: number | null;
        promisedDays: number | null;
        timeLimitNote: string | null;
        free: boolean | null;
        fee: string | null;
        feeBasis: string | null;
        result: string | null;
        phone: string | null;
        supervisionPhone: string | null;
        onlineUrl: string | null;
        visits: number | null;
        body: string | null;
        updatedAt: string;
        unit: {
            id: string;
            code: string;
            name: string;
        };
        domain: {
            id: string;
            code: string;
            name: string;
        } | null;
        catalogItem: {
            id: string;
            level1: string;
            level2: string;
        } | null;
        materials: Array<{
            name: string | null;
            form: MaterialForm | null;
            copies: number | null;
            required: boolean | null;
            note: string | null;
        }>;
        steps: Array<{
            name: string | null;
            text: string | null;
            office: string | null;
            time: string | null;
        }>;
        legalBases: Array<{
            text: string | null;
            legalBasis: {
                id: string;
                title: string;
                number: string | null;
                status: LegalStatus | null;
            } | null;
        }>;
        places: Array<{
            name: string | null;
            address: string | null;
            hours: string | null;
        }>;
        attachments: Array<{
            name: string | null;
            file: {
                name: string;
                url: string;
                mimeType: string;
                size: number;
            } | null;
        }>;
        history: Array<{
            seq: number;
            action: ChangeAction;
            at: string;
        }>;
    } | null;
};
export type GuidesQueryVariables = Exact<{
    filter?: ServiceGuideFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type GuidesQuery = {
    serviceGuides: {
        totalCount: number;
        facets: {
            units: Array<{
                count: number;
                value: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
            domains: Array<{
                count: number;
                value: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            title: string;
            itemCode: string | null;
            applicants: Array<ApplicantKind>;
            promisedDays: number | null;
            free: boolean | null;
            visits: number | null;
            onlineUrl: string | null;
            unit: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type HomeGroupFragment = {
    totalCount: number;
    nodes: Array<{
        id: string;
        level1: string;
        level2: string;
        level3: string | null;
        method: Method;
        fiveOpen: FiveOpen | null;
        publishedAt: string;
        unit: {
            id: string;
            code: string;
            name: string;
        };
        domain: {
            id: string;
            code: string;
            name: string;
        };
    }>;
};
export type HomeQueryVariables = Exact<{
    first?: number | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type HomeQuery = {
    decision: {
        totalCount: number;
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
    execution: {
        totalCount: number;
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
    management: {
        totalCount: number;
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
    service: {
        totalCount: number;
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
    result: {
        totalCount: number;
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
    policies: {
        totalCount: number;
        nodes: Array<{
            id: string;
            title: string;
            documentNumber: string | null;
            publishedAt: string;
        }>;
    };
    participationEvents: {
        totalCount: number;
        nodes: Array<{
            id: string;
            title: string;
            form: ParticipationForm;
            endsAt: string | null;
        }>;
    };
};
export type ItemPageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type ItemPageQuery = {
    catalogItem: {
        subjectText: string | null;
        channels: Array<Channel>;
        channelNote: string | null;
        audience: Audience;
        audienceNote: string | null;
        levels: Array<Level>;
        updatedAt: string;
        id: string;
        level1: string;
        level2: string;
        level3: string | null;
        method: Method;
        fiveOpen: FiveOpen | null;
        publishedAt: string;
        contentElements: Array<{
            text: string;
            required: boolean | null;
        }>;
        legalBases: Array<{
            text: string | null;
            title: string | null;
            number: string | null;
            article: string | null;
            legalBasis: {
                id: string;
                title: string;
                status: LegalStatus | null;
            } | null;
        }>;
        timeLimit: {
            text: string | null;
            vague: boolean | null;
        };
        subjects: Array<{
            id: string;
            code: string;
            name: string;
        }>;
        disclosures: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                publishedAt: string;
            }>;
        };
        serviceGuides: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                promisedDays: number | null;
                free: boolean | null;
                unit: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
        history: Array<{
            seq: number;
            action: ChangeAction;
            at: string;
        }>;
        unit: {
            id: string;
            code: string;
            name: string;
        };
        domain: {
            id: string;
            code: string;
            name: string;
        };
    } | null;
};
export type ItemRowFragment = {
    id: string;
    level1: string;
    level2: string;
    level3: string | null;
    method: Method;
    fiveOpen: FiveOpen | null;
    publishedAt: string;
    unit: {
        id: string;
        code: string;
        name: string;
    };
    domain: {
        id: string;
        code: string;
        name: string;
    };
};
export type PageEndFragment = {
    hasNextPage: boolean;
    endCursor: string | null;
};
export type AttachmentPartsFragment = {
    name: string | null;
    file: {
        name: string;
        url: string;
        mimeType: string;
        size: number;
    } | null;
};
export type GuideRowFragment = {
    id: string;
    title: string;
    promisedDays: number | null;
    free: boolean | null;
    unit: {
        id: string;
        code: string;
        name: string;
    };
};
export type EventRowFragment = {
    id: string;
    title: string;
    form: ParticipationForm;
    state: ParticipationState;
    startsAt: string | null;
    endsAt: string | null;
    unit: {
        id: string;
        code: string;
        name: string;
    };
};
export type PoliciesQueryVariables = Exact<{
    filter?: PolicyFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type PoliciesQuery = {
    policies: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            title: string;
            documentNumber: string | null;
            issuedOn: string | null;
            validity: Validity | null;
            issuer: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type PolicyPageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type PolicyPageQuery = {
    policy: {
        id: string;
        title: string;
        documentNumber: string | null;
        indexNumber: string | null;
        issuedOn: string | null;
        effectiveOn: string | null;
        validity: Validity | null;
        summary: string | null;
        body: string | null;
        attachments: Array<{
            name: string | null;
            file: {
                name: string;
                url: string;
                mimeType: string;
                size: number;
            } | null;
        }>;
        issuer: {
            id: string;
            code: string;
            name: string;
        };
        domains: Array<{
            id: string;
            code: string;
            name: string;
        }>;
        interpretations: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                form: InterpretationForm;
                interpretedOn: string | null;
                body: string | null;
                textAlternative: string | null;
                attachments: Array<{
                    name: string | null;
                    file: {
                        name: string;
                        url: string;
                        mimeType: string;
                        size: number;
                    } | null;
                }>;
                unit: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
        responses: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                concern: string | null;
                body: string | null;
            }>;
        };
        participationEvents: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                form: ParticipationForm;
                state: ParticipationState;
                startsAt: string | null;
                endsAt: string | null;
                unit: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
    } | null;
};
export type SearchQueryVariables = Exact<{
    text: string;
    types?: Array<SearchType> | SearchType | null | undefined;
    unit?: string | null | undefined;
    audience?: Audience | null | undefined;
    applicant?: ApplicantKind | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type SearchQuery = {
    search: {
        totalCount: number;
        totalIsExact: boolean;
        corrected: string | null;
        relaxed: boolean;
        answer: {
            kind: AskedKind;
            text: string;
            document: {
                __typename: 'CatalogItem';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Column';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Disclosure';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'DisclosurePlatform';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Domain';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Guideline';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'GuidelineItem';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Interpretation';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'LegalBasis';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'ParticipationEvent';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Policy';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Response';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'ServiceGuide';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Training';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Unit';
                id: string;
                title: string;
                publishedAt: string;
            };
        } | null;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        facets: {
            types: Array<{
                type: SearchType;
                count: number;
            }>;
        };
        edges: Array<{
            highlights: {
                title: string;
                excerpt: string;
            };
            node: {
                __typename: 'CatalogItem';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Column';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Disclosure';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'DisclosurePlatform';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Domain';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Guideline';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'GuidelineItem';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Interpretation';
                id: string;
                title: string;
                publishedAt: string;
                policy: {
                    id: string;
                };
            } | {
                __typename: 'LegalBasis';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'ParticipationEvent';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Policy';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Response';
                id: string;
                title: string;
                publishedAt: string;
                concerns: {
                    id: string;
                } | null;
            } | {
                __typename: 'ServiceGuide';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Training';
                id: string;
                title: string;
                publishedAt: string;
            } | {
                __typename: 'Unit';
                id: string;
                title: string;
                publishedAt: string;
            };
        }>;
    };
};
export type SuggestionsQueryVariables = Exact<{
    text: string;
    first?: number | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type SuggestionsQuery = {
    suggestions: Array<{
        text: string;
        type: SearchType | null;
        id: string | null;
    }>;
};
export type TrainingRowFragment = {
    id: string;
    title: string;
    kind: TrainingKind;
    heldOn: string | null;
    unit: {
        id: string;
        code: string;
        name: string;
    };
};
export type TrainingsQueryVariables = Exact<{
    filter?: TrainingFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type TrainingsQuery = {
    trainings: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            title: string;
            kind: TrainingKind;
            heldOn: string | null;
            unit: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type TrainingPageQueryVariables = Exact<{
    id: string | number;
    locale?: Locale | null | undefined;
}>;
export type TrainingPageQuery = {
    training: {
        place: string | null;
        audience: string | null;
        summary: string | null;
        body: string | null;
        id: string;
        title: string;
        kind: TrainingKind;
        heldOn: string | null;
        attachments: Array<{
            name: string | null;
            file: {
                name: string;
                url: string;
                mimeType: string;
                size: number;
            } | null;
        }>;
        unit: {
            id: string;
            code: string;
            name: string;
        };
    } | null;
};
export type UnitPageQueryVariables = Exact<{
    code: string;
    fiveOpen?: FiveOpen | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type UnitPageQuery = {
    unit: {
        id: string;
        code: string;
        name: string;
        kind: UnitKind;
        contact: {
            office: string | null;
            phone: string | null;
            address: string | null;
            hours: string | null;
        } | null;
        disclosures: {
            totalCount: number;
            nodes: Array<{
                id: string;
                title: string;
                publishedAt: string;
            }>;
        };
    } | null;
    catalogItems: {
        totalCount: number;
        facets: {
            fiveOpen: Array<{
                value: FiveOpen;
                count: number;
            }>;
            domains: Array<{
                count: number;
                value: {
                    id: string;
                    code: string;
                    name: string;
                };
            }>;
        };
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            level1: string;
            level2: string;
            level3: string | null;
            method: Method;
            fiveOpen: FiveOpen | null;
            publishedAt: string;
            unit: {
                id: string;
                code: string;
                name: string;
            };
            domain: {
                id: string;
                code: string;
                name: string;
            };
        }>;
    };
};
export type UnitsQueryVariables = Exact<{
    first?: number | null | undefined;
    after?: string | null | undefined;
    locale?: Locale | null | undefined;
}>;
export type UnitsQuery = {
    units: {
        totalCount: number;
        pageInfo: {
            hasNextPage: boolean;
            endCursor: string | null;
        };
        nodes: Array<{
            id: string;
            code: string;
            name: string;
            kind: UnitKind;
        }>;
    };
};
export declare const ItemRowFragmentDoc: DocumentNode<ItemRowFragment, unknown>;
export declare const HomeGroupFragmentDoc: DocumentNode<HomeGroupFragment, unknown>;
export declare const PageEndFragmentDoc: DocumentNode<PageEndFragment, unknown>;
export declare const AttachmentPartsFragmentDoc: DocumentNode<AttachmentPartsFragment, unknown>;
export declare const GuideRowFragmentDoc: DocumentNode<GuideRowFragment, unknown>;
export declare const EventRowFragmentDoc: DocumentNode<EventRowFragment, unknown>;
export declare const TrainingRowFragmentDoc: DocumentNode<TrainingRowFragment, unknown>;
export declare const CatalogueDocument: DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export declare const ChangesDocument: DocumentNode<ChangesQuery, ChangesQueryVariables>;
export declare const DisclosurePageDocument: DocumentNode<DisclosurePageQuery, DisclosurePageQueryVariables>;
export declare const DomainPageDocument: DocumentNode<DomainPageQuery, DomainPageQueryVariables>;
export declare const EventPageDocument: DocumentNode<EventPageQuery, EventPageQueryVariables>;
export declare const EventsDocument: DocumentNode<EventsQuery, EventsQueryVariables>;
export declare const GuidePageDocument: DocumentNode<GuidePageQuery, GuidePageQueryVariables>;
export declare const GuidesDocument: DocumentNode<GuidesQuery, GuidesQueryVariables>;
export declare const HomeDocument: DocumentNode<HomeQuery, HomeQueryVariables>;
export declare const ItemPageDocument: DocumentNode<ItemPageQuery, ItemPageQueryVariables>;
export declare const PoliciesDocument: DocumentNode<PoliciesQuery, PoliciesQueryVariables>;
export declare const PolicyPageDocument: DocumentNode<PolicyPageQuery, PolicyPageQueryVariables>;
export declare const SearchDocument: DocumentNode<SearchQuery, SearchQueryVariables>;
export declare const SuggestionsDocument: DocumentNode<SuggestionsQuery, SuggestionsQueryVariables>;
export declare const TrainingsDocument: DocumentNode<TrainingsQuery, TrainingsQueryVariables>;
export declare const TrainingPageDocument: DocumentNode<TrainingPageQuery, TrainingPageQueryVariables>;
export declare const UnitPageDocument: DocumentNode<UnitPageQuery, UnitPageQueryVariables>;
export declare const UnitsDocument: DocumentNode<UnitsQuery, UnitsQueryVariables>;
export {};
