import type { Person } from './person.ts'

/** English-speaking applicants of different trades, all made up. */
export const peopleEn: readonly Person[] = [
  {
    language: 'en',
    name: 'Jane Doe',
    headline: 'Senior Data Analyst',
    email: 'jane.doe@example.com',
    phone: '(555) 010-1234',
    address: 'Springfield, OR',
    link: 'https://janedoe.example.com',
    careers: [
      {
        company: 'Example Grocers',
        department: null,
        position: 'Senior Data Analyst',
        start: '2021-01',
        end: 'present',
        duties: [
          'Built a demand forecast for 1,200 products that cut waste by 18%',
          'Designed 14 price tests and raised margin by 2.1 points',
        ],
      },
      {
        company: 'Placeholder Logistics, Inc.',
        department: null,
        position: 'Data Analyst',
        start: '2018-06',
        end: '2020-12',
        duties: [
          'Automated 23 weekly reports in Python, saving 11 hours a week',
          'Reduced late deliveries from 9% to 4% by rerouting two depots',
        ],
      },
    ],
    education: [
      {
        school: 'Sample State University',
        major: 'Statistics',
        degree: 'bachelor',
        start: '2014-09',
        end: '2018-05',
        gpa: '3.7/4.0',
      },
    ],
    projects: [
      {
        name: 'Bus Delay Map',
        start: '2019-02',
        end: '2019-07',
        text: 'Mapped 3 million arrivals and found the five worst junctions',
      },
    ],
    skills: ['Python', 'SQL', 'dbt', 'Tableau', 'A/B testing', 'Airflow'],
    certificates: [
      { name: 'Certified Analytics Professional', date: '2022-03', issuer: 'Example Analytics Institute' },
    ],
    awards: [{ title: 'Analyst of the Year', issuer: 'Example Grocers', date: '2023-11' }],
    languages: [{ language: 'English', test: 'IELTS', score: '8.0', date: '2017-08' }],
    military: null,
  },
  {
    language: 'en',
    name: 'John Sample',
    headline: 'Registered Nurse',
    email: 'john.sample@example.org',
    phone: '+1 555-010-4477',
    address: 'Fairview, TX',
    link: 'https://www.example.org/john-sample',
    careers: [
      {
        company: 'Placeholder General Hospital',
        department: null,
        position: 'Registered Nurse',
        start: '2019-08',
        end: 'present',
        duties: [
          'Led a fall-prevention round that lowered falls from 14 to 5 a year',
          'Trained 12 new nurses on the intensive care ward',
        ],
      },
    ],
    education: [
      {
        school: 'University of Example',
        major: 'Nursing',
        degree: 'bachelor',
        start: '2015-09',
        end: '2019-05',
        gpa: '3.62/4.0',
      },
    ],
    projects: [],
    skills: ['Ventilator care', 'Triage', 'Epic EHR', 'Patient education'],
    certificates: [
      { name: 'Registered Nurse License', date: '2019-07', issuer: 'Example Board of Nursing' },
      { name: 'Basic Life Support', date: '2023-02', issuer: 'Example Heart Association' },
    ],
    awards: [],
    languages: [{ language: 'Spanish', test: 'DELE', score: 'B2', date: '2016-11' }],
    military: null,
  },
  {
    language: 'en',
    name: 'Mary Placeholder',
    headline: 'Product Manager',
    email: 'mary@example.net',
    phone: '555-010-9981',
    address: 'London, United Kingdom',
    link: 'https://github.com/example-mary',
    careers: [
      {
        company: 'Fictional Payments Ltd',
        department: null,
        position: 'Product Manager',
        start: '2022-02',
        end: 'present',
        duties: [
          'Launched refunds in 6 markets and cut support tickets by 37%',
          'Wrote the roadmap with 4 teams and shipped 9 of 10 items on time',
        ],
      },
      {
        company: 'Acme Example Corp',
        department: null,
        position: 'Associate Product Manager',
        start: '2019-10',
        end: '2022-01',
        duties: [
          'Interviewed 60 merchants and removed three steps from onboarding',
          'Raised activation from 41% to 58% in two quarters',
        ],
      },
      {
        company: 'Sample Books',
        department: null,
        position: 'Business Analyst Intern',
        start: '2018-06',
        end: '2018-09',
        duties: ['Compared the returns of 40 stores and reported the causes to the board'],
      },
    ],
    education: [
      {
        school: 'Example Business School',
        major: 'Business Administration',
        degree: 'master',
        start: '2017-09',
        end: '2019-06',
        gpa: '3.9/4.0',
      },
      {
        school: 'Fictional College',
        major: 'Economics',
        degree: 'bachelor',
        start: '2013-09',
        end: '2017-06',
        gpa: '3.5/4.0',
      },
    ],
    projects: [
      {
        name: 'Open Receipt Format',
        start: '2020-03',
        end: '2020-10',
        text: 'Drafted a receipt schema that 3 partners adopted',
      },
    ],
    skills: ['Roadmapping', 'User research', 'SQL', 'Figma', 'Jira'],
    certificates: [{ name: 'Certified Scrum Product Owner', date: '2021-04', issuer: 'Example Scrum Council' }],
    awards: [{ title: 'Dean’s List', issuer: 'Fictional College', date: '2016-06' }],
    languages: [{ language: 'French', test: 'DELF', score: 'B2', date: '2015-05' }],
    military: null,
  },
]
