/** The pages of EHC needs assessment requests and what programs and spreadsheets get of them. */
package org.lifecourse.send.ehcrequest.web;
