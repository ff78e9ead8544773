/** Tests of the production profile's checks. */
package id.simpul.bus.production;
