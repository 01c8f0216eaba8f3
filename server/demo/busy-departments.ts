import { AT_ONCE, FREE, type SampleDepartment, workdays } from '../setup/sample-entry.ts'

/** The departments that fill a large hall: what citizens come for, mostly quick. */
export const busyDepartments: readonly SampleDepartment[] = [
  {
    id: 'social-security',
    name: ['社保中心', 'Social Security'],
    services: [
      { id: 'insurance-record', name: ['参保证明打印', 'Record of contributions'], minutes: 2, promised: AT_ONCE },
      {
        id: 'insurance-change',
        name: ['参保信息变更', 'Change of insured person’s details'],
        minutes: 4,
        materials: ['identity-card', 'application-form'],
        promised: AT_ONCE,
        fee: FREE,
      },
      {
        id: 'pension-claim',
        name: ['养老待遇申领', 'Pension claim'],
        plainName: ['办退休', 'Retire'],
        minutes: 9,
        materials: ['identity-card', 'application-form', 'photos'],
        promised: workdays(20),
        fee: FREE,
      },
      {
        id: 'insurance-transfer',
        name: ['社保关系转移', 'Transfer between cities'],
        minutes: 5,
        promised: workdays(15),
      },
    ],
  },
  {
    id: 'medical-insurance',
    name: ['医保局', 'Medical Insurance'],
    services: [
      {
        id: 'medical-claim',
        name: ['医疗费用报销', 'Refund of medical costs'],
        minutes: 6,
        materials: ['identity-card', 'application-form'],
        promised: workdays(20),
        fee: FREE,
      },
      { id: 'medical-elsewhere', name: ['异地就医备案', 'Care in another city'], minutes: 3, promised: AT_ONCE },
      { id: 'medical-enrolment', name: ['居民医保参保登记', 'Enrolment of residents'], minutes: 4, promised: AT_ONCE },
    ],
  },
  {
    id: 'household',
    name: ['公安户政', 'Household Registration'],
    services: [
      {
        id: 'identity-card-renewal',
        name: ['居民身份证换领', 'Renewal of identity cards'],
        minutes: 4,
        materials: ['identity-card'],
        promised: workdays(15),
      },
      {
        id: 'birth-registration',
        name: ['出生登记', 'Registration of births'],
        plainName: ['给孩子上户口', 'Register a newborn'],
        minutes: 6,
        materials: ['identity-card', 'marriage-proof'],
        promised: AT_ONCE,
        fee: FREE,
      },
      { id: 'household-move', name: ['户口迁移', 'Move of household registration'], minutes: 7, promised: workdays(5) },
      {
        id: 'residence-permit',
        name: ['居住证签注', 'Endorsement of residence permits'],
        minutes: 3,
        promised: AT_ONCE,
      },
    ],
  },
  {
    id: 'exit-entry',
    name: ['出入境管理', 'Exit & Entry'],
    services: [
      {
        id: 'passport',
        name: ['普通护照签发', 'Ordinary passports'],
        minutes: 5,
        materials: ['identity-card', 'photos'],
        promised: workdays(7),
      },
      {
        id: 'travel-permit',
        name: ['往来港澳通行证', 'Permits for Hong Kong and Macao'],
        minutes: 4,
        promised: workdays(7),
      },
      { id: 'permit-endorsement', name: ['港澳签注', 'Endorsements'], minutes: 2, promised: AT_ONCE },
    ],
  },
  {
    id: 'vehicles',
    name: ['车管所', 'Vehicle Administration'],
    services: [
      {
        id: 'driving-licence',
        name: ['驾驶证期满换证', 'Renewal of driving licences'],
        minutes: 4,
        materials: ['identity-card', 'photos', 'health-check'],
        promised: AT_ONCE,
      },
      {
        id: 'vehicle-registration',
        name: ['机动车注册登记', 'Registration of vehicles'],
        minutes: 8,
        promised: AT_ONCE,
      },
      { id: 'vehicle-transfer', name: ['机动车转移登记', 'Transfer of vehicles'], minutes: 7, promised: AT_ONCE },
      { id: 'traffic-offences', name: ['交通违法处理', 'Traffic offences'], minutes: 3, promised: AT_ONCE },
    ],
  },
  {
    id: 'housing-fund',
    name: ['公积金中心', 'Housing Fund'],
    services: [
      {
        id: 'fund-withdrawal',
        name: ['公积金提取', 'Withdrawals'],
        minutes: 5,
        materials: ['identity-card', 'sale-contract'],
        promised: AT_ONCE,
        fee: FREE,
      },
      { id: 'fund-loan', name: ['公积金贷款申请', 'Loan applications'], minutes: 11, promised: workdays(10) },
      { id: 'fund-record', name: ['缴存证明打印', 'Record of deposits'], minutes: 2, promised: AT_ONCE },
    ],
  },
  {
    id: 'civil-affairs',
    name: ['民政局', 'Civil Affairs'],
    services: [
      {
        id: 'marriage',
        name: ['结婚登记', 'Marriage registration'],
        minutes: 8,
        materials: ['identity-card', 'photos'],
        promised: AT_ONCE,
        fee: FREE,
      },
      {
        id: 'elderly-allowance',
        name: ['高龄津贴申领', 'Allowance for the very old'],
        minutes: 4,
        promised: workdays(10),
      },
      { id: 'social-assistance', name: ['社会救助申请', 'Social assistance'], minutes: 7, promised: workdays(20) },
    ],
  },
  {
    id: 'education',
    name: ['教育局', 'Education'],
    services: [
      {
        id: 'teacher-certificate',
        name: ['教师资格认定', 'Teacher certification'],
        minutes: 6,
        materials: ['identity-card', 'graduation-certificate', 'health-check'],
        promised: workdays(20),
      },
      { id: 'school-enrolment', name: ['入学报名审核', 'School enrolment'], minutes: 5, promised: AT_ONCE },
    ],
  },
  {
    id: 'utilities',
    name: ['水电气服务', 'Water, Power & Gas'],
    services: [
      { id: 'utilities-transfer', name: ['水电气过户', 'Change of account holder'], minutes: 4, promised: AT_ONCE },
      { id: 'utilities-new', name: ['新装报装', 'New connections'], minutes: 7, promised: workdays(5) },
      { id: 'utilities-bill', name: ['缴费与开票', 'Bills and invoices'], minutes: 2, promised: AT_ONCE },
    ],
  },
]
