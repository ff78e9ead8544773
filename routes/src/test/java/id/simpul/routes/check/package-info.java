@org.jspecify.annotations.NullMarked
package id.simpul.routes.check;
