/** How the sample hall's departments are written down: short, so that a page of them can be read. */
export type Said = readonly [zh: string, en: string]

export type SampleDepartment = { id: string; name: Said; services: readonly SampleService[] }

export type SampleService = {
  id: string
  name: Said
  /** What people call it. */
  plainName?: Said
  /** How long it usually takes at the window. */
  minutes: number
  materials?: readonly SampleMaterial[]
  basis?: Said
  promised?: Said
  fee?: Said
  outcomeNeeded?: boolean
}

export const FREE: Said = ['不收费', 'Free of charge']
export const AT_ONCE: Said = ['当场办结', 'Done while you wait']

export function workdays(days: number): Said {
  return [`${days} 个工作日`, days === 1 ? '1 working day' : `${days} working days`]
}

/** What a visitor may have to bring; named once, so that every guide asks for the same paper in the same words. */
export const sampleMaterials = {
  'identity-card': ['身份证原件及复印件', 'Identity card and a copy'],
  'marriage-proof': ['婚姻状况证明', 'Proof of marital status'],
  'power-of-attorney': ['授权委托书及经办人身份证', "Power of attorney and the agent's identity card"],
  'application-form': ['申请表（窗口领取）', 'Application form (from the window)'],
  'business-licence': ['营业执照副本及复印件', 'Business licence (duplicate) and a copy'],
  'organisation-code': ['组织机构代码证复印件', 'Copy of the organisation code certificate'],
  'tax-certificate': ['税务登记证副本', 'Tax registration certificate (duplicate)'],
  'company-seal': ['单位公章', 'Company seal'],
  'articles-of-association': ['公司章程', 'Articles of association'],
  'shareholder-resolution': ['股东会决议', "Shareholders' resolution"],
  'capital-report': ['验资报告', 'Capital verification report'],
  'name-approval-notice': ['名称预先核准通知书', 'Notice of name approval'],
  'premises-proof': ['场所使用证明（房产证或租赁合同）', 'Proof of premises (title deed or lease)'],
  'staff-certificates': ['人员资格证书', 'Certificates of qualified staff'],
  'project-report': ['项目申请报告', 'Project application report'],
  'project-approval': ['立项批文或备案文件', 'Project approval or filing document'],
  'environment-report': ['环境影响评价文件', 'Environmental impact assessment'],
  'land-certificate': ['国有土地使用证', 'State land use certificate'],
  'house-certificate': ['房屋所有权证', 'House ownership certificate'],
  'sale-contract': ['房屋买卖合同', 'House sale contract'],
  'loan-contract': ['借款合同和抵押合同', 'Loan and mortgage contracts'],
  'site-plan': ['总平面图', 'Site plan'],
  'design-drawings': ['设计图纸及审查意见', 'Design drawings with review comments'],
  'construction-contract': ['施工合同', 'Construction contract'],
  'planning-permit': ['建设工程规划许可证', 'Construction planning permit'],
  'test-report': ['检测报告', 'Test report'],
  'acceptance-report': ['竣工验收报告', 'Report of completed works'],
  'health-check': ['健康体检合格证明', 'Health certificate'],
  'graduation-certificate': ['毕业证书', 'Graduation certificate'],
  photos: ['一寸免冠照片两张', 'Two one-inch photographs'],
  'invoice-book': ['发票领购簿', 'Invoice purchase book'],
  'kinship-proof': ['亲属关系证明', 'Proof of kinship'],
  'death-certificate': ['死亡证明', 'Death certificate'],
  'village-opinion': ['村民委员会意见', 'Opinion of the village committee'],
  'financial-statements': ['上年度财务报表', "Last year's financial statements"],
} as const satisfies Record<string, Said>
export type SampleMaterial = keyof typeof sampleMaterials
